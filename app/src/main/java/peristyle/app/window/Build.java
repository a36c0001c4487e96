package peristyle.app.window;

import java.io.File;
import java.util.Optional;

/** Tells this build of the program from every other. */
final class Build {

    private static final String OURS = "peristyle";

    private Build() {}

    /** By the files that the program runs from; empty where it does not run from jars. */
    static Optional<String> mark() {
        return mark(System.getProperty("java.class.path", ""));
    }

    static Optional<String> mark(String classPath) {
        StringBuilder mark = new StringBuilder();
        for (int from = 0, to; from < classPath.length(); from = to + 1) {
            int end = classPath.indexOf(File.pathSeparatorChar, from);
            to = end < 0 ? classPath.length() : end;
            File file = new File(classPath.substring(from, to));
            if (file.getName().startsWith(OURS)) {
                mark.append(file.getName())
                        .append(' ')
                        .append(file.length())
                        .append(' ')
                        .append(file.lastModified())
                        .append(' ');
            }
        }
        return mark.isEmpty() ? Optional.empty() : Optional.of(mark.toString());
    }
}
