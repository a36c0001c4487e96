package peristyle.model.exchange.terminal;

import java.util.function.Supplier;

/**
 * A command that a device's own tool understands.
 *
 * @param prompt what stands before it
 * @param line the command as it is typed
 * @param output what the tool prints; empty where the device does not answer
 */
public record DeviceCommand(String prompt, String line, Supplier<String> output) {

    /** The command and what it prints, as a terminal shows them. */
    public String print() {
        return prompt + " " + line + "\n" + output.get();
    }
}
