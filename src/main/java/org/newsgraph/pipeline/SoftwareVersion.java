package org.newsgraph.pipeline;

/// Which version of the program makes the graphs.
public final class SoftwareVersion {

  private SoftwareVersion() {}

  /// The version as the jar's manifest has it.
  public static String number() {
    String version = SoftwareVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
