package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.estate.ObjectId;
import peristyle.model.problem.Problem;

/**
 * An operation that was asked for, and what became of it.
 *
 * @param number counts all tasks of a store from 1 without a gap
 * @param code name of the operation
 * @param subject what it was about
 * @param subjectName what people called it then
 * @param arguments what its text needs
 * @param author who asked
 * @param state what became of it
 * @param at when, by the devices' clock
 * @param problems why it was refused or failed; empty where it was done
 */
public record Task(
        long number,
        String code,
        ObjectId subject,
        String subjectName,
        List<Object> arguments,
        String author,
        TaskState state,
        Instant at,
        List<Problem> problems) {

    public Task {
        arguments = List.copyOf(arguments);
        problems = List.copyOf(problems);
    }
}
