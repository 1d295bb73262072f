/// Reads files, folders, corpora and addresses into articles.
///
/// [org.newsgraph.read.ArticleReader] finds the inputs, decodes each strictly, takes its metadata
/// and its main text, and fixes the cleaned text once and for all; nothing here analyses language.
/// What cannot be read is a value, a [org.newsgraph.read.ReadFailure], and the rest goes on. A file
/// `kumanovo-raid.txt` with front matter becomes the article `kumanovo-raid`.
///
/// One way leads from a file to its articles: [org.newsgraph.read.FormatReaders] tells the format
/// by content and then by name, and opens the file with that format's
/// [org.newsgraph.read.FormatReader]; this gives [org.newsgraph.read.Drafts], one after the other,
/// and each is cleaned, checked and compared with those before. What is within a file, such as the
/// page of an archive or an attached PDF, goes the same way.
///
/// A page of the web comes over [org.newsgraph.read.Web]s that each do one thing and stand one
/// before the other: [org.newsgraph.read.HttpWeb] asks, `PoliteWeb` waits, `RobotsWeb` asks only
/// for what is allowed, and `ArchivingWeb` keeps what comes in a `PageArchive`, from which
/// `ArchivedWeb` answers without a network. An article that was read from a kept page names that
/// copy.
///
/// Of a page, [org.newsgraph.read.MainText] finds the part that holds the article,
/// [org.newsgraph.read.Passages] sorts its blocks into text, bylines and corrections, and
/// [org.newsgraph.read.PageMetadata] says who published it and when; the resource `signs.txt` holds
/// the words that they go by. A list of teasers, a page of an error or of consent is a failure, a
/// stub for subscribers an article with a warning.
///
/// The cleaned text is in Unicode Normalization Form C; lines end in `\n` and neither begin nor end
/// with a space; one blank line separates paragraphs, and single line ends within a paragraph are
/// the author's. Tabs and all Unicode spaces are plain spaces. Control characters, noncharacters,
/// soft hyphens and zero-width spaces are gone, a lone surrogate is U+FFFD. Joiners and
/// bidirectional controls stay. All offsets count in this text.
@NullMarked
package org.newsgraph.read;

import org.jspecify.annotations.NullMarked;
