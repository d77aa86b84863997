/// Texts as they stand in a context: for each one function, from any scalars to text that the context's
/// reader gives back as they were.
///
/// What a context can't hold, control characters and what would turn the text around, becomes U+FFFD;
/// what else is not kept is said with the function. No text from outside ever stands in a style sheet
/// or a script: those are constants, and a page's policy names their digests.
package enum Escaped {}
