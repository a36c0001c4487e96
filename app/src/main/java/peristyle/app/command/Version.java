package peristyle.app.command;

import peristyle.model.recording.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version as the command line tells it. */
public final class Version implements IVersionProvider {

    /** The version alone: {@code 0.1.0}. */
    public static String number() {
        return ProgramVersion.number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Peristyle " + number()};
    }
}
