package org.newsgraph.emit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.newsgraph.model.Value;

/// Makes literals and outside IRIs that every RDF syntax can carry.
final class Literals {

  private static final int REPLACEMENT = 0xFFFD;

  private Literals() {}

  static Node text(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  /// A value of its datatype, or plain text where it is not in that datatype's form.
  static Node value(Value value) {
    XSDDatatype datatype = datatype(value.datatype());
    return datatype.isValid(value.lexical())
        ? NodeFactory.createLiteralDT(clean(value.lexical()), datatype)
        : text(value.lexical());
  }

  static boolean isTime(Value value) {
    return switch (value.datatype()) {
      case DATE, YEAR_MONTH, YEAR, DATE_TIME -> true;
      case STRING, INTEGER -> false;
    };
  }

  static Node typed(String lexical, XSDDatatype datatype) {
    return NodeFactory.createLiteralDT(lexical, datatype);
  }

  static Node integer(int value) {
    return typed(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  static Node instant(Instant instant) {
    return typed(instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }

  /// Two decimals, which is as far as a confidence means anything.
  static Node decimal(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return typed(rounded.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /// The address as an IRI; absent where it is not an absolute and correct one of the web.
  static Optional<Node> webAddress(URI address) {
    try {
      IRIx iri = IRIx.create(address.toString());
      boolean web = iri.hasScheme("http") || iri.hasScheme("https");
      return web && !iri.hasViolations()
          ? Optional.of(NodeFactory.createURI(address.toString()))
          : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }

  // Replaced one for one, never dropped, so that positions in the text stay right. Jena would write
  // these characters into files that cannot be read again.
  static String clean(String text) {
    if (text.codePoints().allMatch(Literals::isWritable)) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().map(c -> isWritable(c) ? c : REPLACEMENT).forEach(cleaned::appendCodePoint);
    return cleaned.toString();
  }

  private static boolean isWritable(int codePoint) {
    boolean control = codePoint < 0x20 && "\t\n\r".indexOf(codePoint) < 0;
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE;
    boolean arabicNoncharacter = codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    return !control && !surrogate && !noncharacter && !arabicNoncharacter;
  }

  private static XSDDatatype datatype(Value.Datatype datatype) {
    return switch (datatype) {
      case STRING -> XSDDatatype.XSDstring;
      case INTEGER -> XSDDatatype.XSDinteger;
      case DATE -> XSDDatatype.XSDdate;
      case YEAR_MONTH -> XSDDatatype.XSDgYearMonth;
      case YEAR -> XSDDatatype.XSDgYear;
      case DATE_TIME -> XSDDatatype.XSDdateTime;
    };
  }
}
