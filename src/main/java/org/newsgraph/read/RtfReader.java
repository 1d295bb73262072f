package org.newsgraph.read;

import com.rtfparserkit.converter.text.AbstractTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The paragraphs of RTF.
final class RtfReader extends AbstractTextConverter {
  private final List<WordParagraph> paragraphs = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final Deque<Boolean> outerBold = new ArrayDeque<>();
  private boolean bold;
  private boolean allBold = true;

  private RtfReader() {}

  /// The drafts of an RTF file.
  ///
  /// @throws ReadException where it is cut off
  static Drafts drafts(byte[] bytes) throws ReadException, IOException {
    int begin = Math.max(0, bytes.length - 64);
    String end = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
    if (!end.replace('\0', ' ').stripTrailing().endsWith("}")) {
      throw new ReadException("is cut-off RTF: its last brace is missing");
    }
    RtfReader reader = new RtfReader();
    reader.convert(new RtfStreamSource(new ByteArrayInputStream(bytes)));
    reader.end();
    return WordParagraph.drafts(reader.paragraphs);
  }

  @Override
  public void processExtractedText(String text) {
    for (String line : text.split("(?<=\n)|(?=\n)")) {
      if (line.equals("\n")) {
        end();
      } else {
        paragraph.append(line);
        allBold &= bold || line.isBlank();
      }
    }
  }

  @Override
  public void processGroupStart() {
    outerBold.push(bold);
    super.processGroupStart();
  }

  @Override
  public void processGroupEnd() {
    bold = !outerBold.isEmpty() && outerBold.pop();
    super.processGroupEnd();
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (command == Command.b) {
      bold = !hasParameter || parameter != 0;
    } else if (command == Command.plain) {
      bold = false;
    }
    super.processCommand(command, parameter, hasParameter, optional);
  }

  private void end() {
    paragraphs.add(new WordParagraph(paragraph.toString().strip(), allBold));
    paragraph.setLength(0);
    allBold = true;
  }
}
