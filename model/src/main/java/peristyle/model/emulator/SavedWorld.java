package peristyle.model.emulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import peristyle.model.emulator.replication.Copies;
import peristyle.model.hardware.ClockState;
import peristyle.model.problem.Problem;
import peristyle.model.problem.ProblemException;

/** The form in which a world is saved, and read back from this version and earlier ones. */
final class SavedWorld {

    private static final int FORMAT = 5;
    private static final String MACS = "mac-tables";
    private static final String DRIVES = "drive-works";
    private static final String STOPS = "mirror-stops";
    private static final String RATES = "copy-rates";
    private static final String ASKED = "asked-since";
    private static final int BEFORE_SECTIONS = 4;
    private static final int BEFORE_INFRASTRUCTURE = 3;
    private static final int BEFORE_FAULTS = 2;

    private SavedWorld() {}

    /** @param whole whether the pace of time and orders that wait for a tick are written, too */
    static byte[] write(World world, boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ClockState time = world.clock.state();
            Instant target = time.target();
            out.writeInt(FORMAT);
            out.writeLong(world.seed);
            out.writeLong(world.origin);
            out.writeLong(world.clock.tickSecond());
            out.writeDouble(whole ? world.clock.credit() : 0);
            out.writeBoolean(!whole || time.paused());
            out.writeDouble(whole ? time.factor() : 1);
            out.writeLong(target == null || !whole ? Long.MIN_VALUE : target.getEpochSecond());
            world.troubles.save(out);
            world.alarms.save(out);
            Alarms.save(out, world.statedAt);
            out.writeInt(world.scales.size());
            for (var scale : world.scales.entrySet()) {
                out.writeUTF(scale.getKey());
                out.writeFloat(scale.getValue());
            }
            world.incidents.save(out, whole);
            world.infrastructure.save(out);
            world.copies.save(out);
            world.plant.network.save(out);
            Sections sections = new Sections();
            world.incidents.save(sections);
            world.life.save(sections, world.estate);
            sections.with(MACS, world.infrastructure.macs::save)
                    .with(STOPS, world.copies::saveStops)
                    .with(RATES, world.copies::saveRates)
                    .with(ASKED, world.asked::save);
            if (world.infrastructure.san.working()) {
                sections.with(DRIVES, world.infrastructure.san::saveBegun);
            }
            sections.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Lets a world go on where {@link #write} stopped. Copies that its estate has got since then begin anew.
     *
     * @throws ProblemException {@code emulator.saved-state} where the bytes are not those of this version
     */
    static void restore(World world, byte[] saved) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            int format = in.readInt();
            if (format > FORMAT || format < BEFORE_FAULTS) {
                throw new ProblemException(Problem.of("emulator.saved-state", format, FORMAT));
            }
            world.seed = in.readLong();
            world.origin = in.readLong();
            long second = in.readLong();
            double credit = in.readDouble();
            boolean paused = in.readBoolean();
            double factor = in.readDouble();
            long target = in.readLong();
            world.troubles = Troubles.restore(in);
            world.alarms.restore(in);
            Alarms.restore(in, world.statedAt);
            world.scales.clear();
            for (int left = in.readInt(); left > 0; left--) {
                world.scales.put(in.readUTF(), in.readFloat());
            }
            if (format == BEFORE_FAULTS) {
                world.incidents.reset(world.estate);
            } else {
                world.incidents.restore(in, world.seed, world.estate);
            }
            world.infrastructure = new Infrastructure(world.estate, null);
            if (format > BEFORE_INFRASTRUCTURE) {
                world.infrastructure.restore(in, world.incidents.conditions());
            }
            world.plant = world.build();
            world.plant.at(second, world.incidents.conditions());
            world.copies = Copies.restored(
                    world.estate, world.plant.links, world.seed, second, in, format > BEFORE_INFRASTRUCTURE);
            world.plant.network.restore(in);
            Sections sections = format > BEFORE_SECTIONS ? Sections.restore(in) : new Sections();
            world.incidents.restore(sections, world.estate);
            world.life.restore(sections, world.estate);
            world.life.tell(world.estate, world.plant, world.incidents.hosts());
            world.plant.at(second, world.incidents.conditions());
            world.infrastructure.macs.restore(sections.part(MACS));
            world.infrastructure.san.restoreBegun(sections.part(DRIVES));
            world.copies.restoreStops(sections.part(STOPS));
            world.copies.restoreRates(sections.part(RATES));
            world.asked.restore(sections.part(ASKED));
            world.copies.look(world.plant.network.state(), world.infrastructure.san);
            world.clock.restore(
                    second, credit, paused, factor, target == Long.MIN_VALUE ? null : Instant.ofEpochSecond(target));
        } catch (IOException torn) {
            throw new ProblemException(Problem.of("emulator.saved-state", 0, FORMAT), torn);
        }
    }
}
