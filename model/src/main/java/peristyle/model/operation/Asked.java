package peristyle.model.operation;

import java.util.concurrent.CompletableFuture;

/**
 * An operation that waits for its turn.
 *
 * @param operation what is asked
 * @param author who asks
 * @param answer what becomes of it
 */
record Asked(Operation operation, String author, CompletableFuture<Task> answer) {}
