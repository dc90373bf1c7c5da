package dev.peregrine.benchmarks;

import java.io.IOException;

/** A part of the page: something that is measured on all sides, and a table of it. */
interface Chapter {

  String title();

  /** What is measured, and how; in Markdown, empty if the title says it all. */
  String about();

  /** The head of the table, in Markdown. */
  String header();

  /** Measures what the race wants of it, and adds the rows. */
  void measure(Lab lab, Table table) throws IOException, InterruptedException;
}
