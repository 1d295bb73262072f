package org.newsgraph.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Makes the address of an option's value.
///
/// None may hold a user name: addresses are told in messages and kept beside what came from them,
/// and a password before the host would go with them. So no message here repeats the value.
final class AddressConverter implements ITypeConverter<URI> {

  @Override
  public URI convert(String value) {
    URI address;
    try {
      address = new URI(value);
    } catch (URISyntaxException e) {
      throw new TypeConversionException(
          "no address, at character %d: %s".formatted(e.getIndex() + 1, e.getReason()));
    }
    String authority = address.getRawAuthority();
    if (authority != null && authority.contains("@")) {
      throw new TypeConversionException(
          "an address with a user name; take it out (--endpoint has --user, and NEWSGRAPH_PASSWORD"
              + " in the environment)");
    }
    return address;
  }
}
