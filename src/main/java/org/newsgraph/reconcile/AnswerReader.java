package org.newsgraph.reconcile;

/// Makes something of the text of an answer.
@FunctionalInterface
interface AnswerReader<T> {
  T of(String text) throws ServiceException;
}
