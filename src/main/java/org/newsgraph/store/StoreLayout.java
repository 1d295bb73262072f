package org.newsgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsCodec;

/// In which orders a new store keeps its quads: four of the six that TDB2 uses by default, which
/// takes three quarters of the room.
///
/// A lookup with a known graph alone reads that graph in the order of subjects, and graphs here are
/// of one article. Stores with six orders can be used on; compacting or loading makes them four.
final class StoreLayout {

  /// The order by graph, subject, property and object.
  static final String BY_GRAPH = "GSPO";

  /// The order by property, object, subject and graph.
  static final String BY_VALUE = "POSG";

  /// An order that stores of earlier versions have.
  static final String BY_GRAPH_AND_VALUE = "GPOS";

  private static final List<String> OTHERS = List.of("SPOG", BY_VALUE, "OSPG");

  private StoreLayout() {}

  /// Makes the folder of a generation that is to have this layout; TDB2 reads there what it is.
  ///
  /// @throws IOException where the folder exists or cannot be made
  static void makeFolder(Path generation) throws IOException {
    StoreParams params =
        StoreParams.builder("newsgraph", StoreParams.getDftStoreParams())
            .quadIndexes(Stream.concat(Stream.of(BY_GRAPH), OTHERS.stream()).toArray(String[]::new))
            .build();
    Files.createDirectory(generation);
    StoreParamsCodec.write(Location.create(generation), params);
  }

  /// Jena's phased loader for this layout: terms and one order first, then the others from that.
  static LoaderPlan loaderPlan() {
    return new LoaderPlan(
        LoaderPlans.loaderPlanPhased.dataInputType(),
        LoaderPlans.loaderPlanPhased.primaryLoad3(),
        new String[] {BY_GRAPH},
        LoaderPlans.loaderPlanPhased.secondaryIndex3(),
        new String[][] {OTHERS.toArray(String[]::new)});
  }
}
