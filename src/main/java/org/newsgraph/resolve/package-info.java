/// Decides which mentions of a reading speak of one thing.
///
/// [org.newsgraph.resolve.Resolver] joins names by their letters, descriptions and pronouns by the
/// links that the reading has, and gives each chain one [org.newsgraph.model.Entity]: the fullest
/// name, the other names, the class that its mentions vote for. It makes no facts and reads no text
/// beyond the words of the mentions.
///
/// In "Johan \"Vik\" Brandvold left Oslo. Brandvold said he was tired." the two names are one
/// person by their surname, "he" is he by its link, and all three get the entity labelled "Johan
/// \"Vik\" Brandvold" with "Brandvold" as another label.
@NullMarked
package org.newsgraph.resolve;

import org.jspecify.annotations.NullMarked;
