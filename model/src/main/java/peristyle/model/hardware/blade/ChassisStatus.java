package peristyle.model.hardware.blade;

import java.util.List;
import peristyle.model.estate.ChassisId;

/**
 * A chassis now.
 *
 * @param chassis which
 * @param state how it is as a whole: no better than what its blades need of it
 * @param supplies its power supplies, by number from 1
 * @param fans its fans, by number from 1
 * @param ioModules its I/O modules: fabric A, then B
 * @param intakeCelsius air that it takes in, °C; NaN where it has no power
 * @param boardCelsius boards of its blades, °C; NaN where it has no power
 * @param clock what processors still give of their clock: 1 all, less where heat or lack of power slows them, 0 where it is off
 */
public record ChassisStatus(
        ChassisId chassis,
        PartState state,
        List<PartState> supplies,
        List<PartState> fans,
        List<PartState> ioModules,
        double intakeCelsius,
        double boardCelsius,
        double clock) {

    public ChassisStatus {
        supplies = List.copyOf(supplies);
        fans = List.copyOf(fans);
        ioModules = List.copyOf(ioModules);
    }
}
