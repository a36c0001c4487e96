package peristyle.model.exchange.plan;

import java.nio.file.Path;
import java.util.List;
import peristyle.model.exchange.plan.json.WhatIfJson;
import peristyle.model.exchange.plan.table.PlanTable;
import peristyle.model.exchange.plan.table.WhatIfTables;
import peristyle.model.exchange.sheet.WholeFile;
import peristyle.model.exchange.sheet.WholeFolder;
import peristyle.model.exchange.sheet.WholeFolder.Part;
import peristyle.model.planning.scenario.FailureColumn;
import peristyle.model.planning.scenario.Matrix;

/** Files of scenarios: what they come to, in what they differ, and the orders that they ask for. */
public final class WhatIfFiles {

    /** Names of all of them. */
    public static final List<String> NAMES = List.of("whatif.json", "matrix.csv", "orders.csv");

    private WhatIfFiles() {}

    /**
     * Writes {@code whatif.json}, {@code matrix.csv} and {@code orders.csv} into a folder, all or none.
     *
     * @param survived the worst failure that the orders provide for
     * @return the files
     * @throws peristyle.model.problem.ProblemException {@code export.*} where they cannot be written
     */
    public static List<Path> write(List<Matrix> scenarios, FailureColumn survived, Path folder) {
        return WholeFolder.write(
                folder,
                List.of(
                        new Part("whatif.json", out -> WhatIfJson.write(scenarios, survived, out)),
                        part(WhatIfTables.matrix(scenarios)),
                        part(WhatIfTables.orders(scenarios, survived))));
    }

    /**
     * Writes the orders of one scenario as CSV, for those who place them.
     *
     * @param survived the worst failure that the orders provide for
     * @throws peristyle.model.problem.ProblemException {@code export.*} where it cannot be written
     */
    public static void orders(Matrix scenario, FailureColumn survived, Path file) {
        WholeFile.write(file, out -> PlanCsv.write(WhatIfTables.orders(List.of(scenario), survived), out));
    }

    private static Part part(PlanTable<?> table) {
        return new Part(table.id() + ".csv", out -> PlanCsv.write(table, out));
    }
}
