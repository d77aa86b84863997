import CMarkdown
import Synchronization
import Text

/// cmark-gfm keeps tables of its extensions in global variables, written while it parses: one thread at a
/// time may read Markdown, and whoever else calls the library takes this lock too.
package enum MarkdownLibrary {
  /// Whether the extensions are registered.
  package static let lock = Mutex(false)
}

/// A Markdown document as cmark-gfm read it, with GitHub's tables, strikethrough, tasks and footnotes. Owns the C
/// library's tree; nodes keep it alive.
final class MarkdownTree {
  fileprivate let root: OpaquePointer

  /// - Returns: Nil where the library could not be set up.
  init?(_ text: [UInt8]) {
    let root = MarkdownLibrary.lock.withLock { isReady -> OpaquePointer? in
      if !isReady {
        cmark_gfm_core_extensions_ensure_registered()
        isReady = true
      }
      let options = CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES
      guard let parser = cmark_parser_new(options) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "tasklist"] {
        guard let found = cmark_find_syntax_extension(name) else { return nil }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      text.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        cmark_parser_feed(
          parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
      }
      guard let document = cmark_parser_finish(parser) else { return nil }
      cmark_consolidate_text_nodes(document)
      return document
    }
    guard let root else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  var document: MarkdownNode { MarkdownNode(pointer: root, tree: self) }
}

/// A node of a `MarkdownTree`.
struct MarkdownNode {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case table, tableHeader, tableRow, tableCell, strikethrough
    case footnote, footnoteMark
    case other
  }

  fileprivate let pointer: OpaquePointer
  fileprivate let tree: MarkdownTree

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteMark
    default: extensionKind
    }
  }

  private var extensionKind: Kind {
    switch Self.string(cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .item
    default: .other
    }
  }

  /// The text of a text, code or HTML node.
  var literal: String { Self.string(cmark_node_get_literal(pointer)) }
  /// Of a list's item that is a task: whether it is done.
  var isDone: Bool? {
    guard Self.string(cmark_node_get_type_string(pointer)) == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }
  /// Where a link or an image points.
  var url: String { Self.string(cmark_node_get_url(pointer)) }
  /// A link's or an image's title; nil where it has none.
  var title: String? {
    let title = Self.string(cmark_node_get_title(pointer))
    return title.isEmpty ? nil : title
  }
  /// What follows the opening fence of a code block.
  var info: String { Self.string(cmark_node_get_fence_info(pointer)) }
  /// Whether a code block stands between fences.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  var headingLevel: Int { max(1, min(6, Int(cmark_node_get_heading_level(pointer)))) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Tells nodes of one tree apart.
  var id: OpaquePointer { pointer }

  /// The column of a block's first byte, from 1.
  var firstColumn: Int { max(1, Int(cmark_node_get_start_column(pointer))) }
  /// First and last line, from 1.
  ///
  /// Of a paragraph with a table right below it, cmark-gfm says no lines, and that the table begins where
  /// the paragraph does.
  var firstLine: Int {
    let line = Int(cmark_node_get_start_line(pointer))
    switch kind {
    case .paragraph where line == 0: return tableBelow.map { $0.saidLine } ?? 0
    case .table: return headLine
    case .tableHeader: return parent?.headLine ?? line
    default: return line
    }
  }
  var lastLine: Int {
    switch kind {
    case .paragraph where saidLine == 0: tableBelow.map { $0.headLine - 1 } ?? 0
    case .tableHeader: firstLine
    default: Int(cmark_node_get_end_line(pointer))
    }
  }
  private var saidLine: Int { Int(cmark_node_get_start_line(pointer)) }
  private var tableBelow: MarkdownNode? { next.flatMap { $0.kind == .table ? $0 : nil } }
  /// Of a table: its head stands two lines above its first row, or above its last line.
  private var headLine: Int {
    children.first { $0.kind == .tableRow }.map { $0.saidLine - 2 }
      ?? Int(cmark_node_get_end_line(pointer)) - 1
  }
  /// All its lines, at least the first.
  var lines: Range<Int> {
    // Of HTML that ends by a sign of its own, such as -->, cmark-gfm tells the line before.
    let last =
      kind == .htmlBlock
      ? firstLine + max(0, literal.utf8.count { $0 == UInt8(ascii: "\n") } - 1) : lastLine
    return Range(from: firstLine, through: max(firstLine, last))
  }

  /// The alignment of each column of a table: `l`, `c`, `r`, or 0 for none.
  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let start = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: max(0, count)))
  }

  var parent: MarkdownNode? { node(cmark_node_parent(pointer)) }
  var children: some Sequence<MarkdownNode> {
    sequence(first: node(cmark_node_first_child(pointer))) { $0.flatMap { $0.next } }
      .lazy.prefix { $0 != nil }.compactMap(\.self)
  }
  var next: MarkdownNode? { node(cmark_node_next(pointer)) }
  var previous: MarkdownNode? { node(cmark_node_previous(pointer)) }

  private func node(_ pointer: OpaquePointer?) -> MarkdownNode? {
    pointer.map { MarkdownNode(pointer: $0, tree: tree) }
  }

  enum Visit {
    case enter, leave
  }

  /// Visits the node and all below it in the order of the text, without recursion. Nodes that hold
  /// no others are entered only.
  func walk(_ body: (Visit, MarkdownNode) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT,
        let node = node(cmark_iter_get_node(iterator))
      else { return }
      body(event == CMARK_EVENT_ENTER ? .enter : .leave, node)
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

extension MarkdownTree {
  /// Text of HTML with its character references resolved (CommonMark, section 2.5), as cmark-gfm does it
  /// in an address.
  static func resolvingReferences(in text: String) -> String {
    guard text.contains("&") else { return text }
    var resolved: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var written = ""
      for scalar in line.unicodeScalars {
        if "\\<>".unicodeScalars.contains(scalar) { written += "\\" }
        written.unicodeScalars.append(scalar)
      }
      var url = String(line)
      if line.contains("&"), let tree = MarkdownTree(Array("[a](<x\(written)>)".utf8)) {
        tree.document.walk { visit, node in
          if visit == .enter, node.kind == .link {
            url = String(node.url.unicodeScalars.dropFirst())
          }
        }
      }
      resolved.append(url)
    }
    return resolved.joined(separator: "\n")
  }
}
