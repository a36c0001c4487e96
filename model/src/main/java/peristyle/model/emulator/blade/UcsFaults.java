package peristyle.model.emulator.blade;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import peristyle.model.estate.Estate;
import peristyle.model.estate.ObjectId;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.hardware.blade.DistinguishedName;
import peristyle.model.hardware.blade.UcsFault;
import peristyle.model.hardware.blade.UcsFaultCode;
import peristyle.model.hardware.fault.ActiveFault;

/** The lists of faults that UCS Managers keep, to the second. */
public final class UcsFaults {

    private final TreeMap<String, UcsFaultLife> lives = new TreeMap<>();

    /** Takes up what struck and ended in a tick, and lets time pass to its end; what it tells is added to the events. */
    public void live(Estate estate, long to, List<DeviceEvent> events) {
        List<DeviceEvent> news = new ArrayList<>();
        for (DeviceEvent event : events) {
            if (event instanceof DeviceEvent.FaultStruck || event instanceof DeviceEvent.FaultEnded) {
                news.add(event);
            }
        }
        if (news.isEmpty() && lives.isEmpty()) {
            return;
        }
        news.sort(Comparator.comparing(DeviceEvent::at));
        for (DeviceEvent event : news) {
            switch (event) {
                case DeviceEvent.FaultStruck it -> UcsFaultCode.of(it.kind()).ifPresent(code -> come(code, it, events));
                case DeviceEvent.FaultEnded it -> UcsFaultCode.of(it.kind()).ifPresent(code -> go(code, it, events));
                default -> {}
            }
        }
        for (Iterator<UcsFaultLife> all = lives.values().iterator(); all.hasNext(); ) {
            UcsFaultLife each = all.next();
            if (each.pass(to, events) || estate.find(each.subject).isEmpty()) {
                all.remove();
            }
        }
    }

    private void come(UcsFaultCode code, DeviceEvent.FaultStruck event, List<DeviceEvent> events) {
        long second = event.at().getEpochSecond();
        String key = key(code, event.subject(), event.part());
        UcsFaultLife known = lives.get(key);
        if (known != null && known.pass(second, events)) {
            known = null;
        }
        if (known == null) {
            lives.put(key, new UcsFaultLife(code, event.subject(), event.part(), second));
        } else {
            known.come(second, events);
        }
    }

    private void go(UcsFaultCode code, DeviceEvent.FaultEnded event, List<DeviceEvent> events) {
        UcsFaultLife known = lives.get(key(code, event.subject(), event.part()));
        if (known != null) {
            long second = event.at().getEpochSecond();
            known.pass(second, events);
            known.go(second);
        }
    }

    private static String key(UcsFaultCode code, ObjectId subject, int part) {
        return code.name() + ' ' + subject.kind().name() + ' ' + subject.value() + ' ' + part;
    }

    /** Faults that were standing before there was a list of them: all have long been active. */
    public void adopt(List<ActiveFault> standing) {
        lives.clear();
        for (ActiveFault each : standing) {
            Instant since = each.since();
            UcsFaultCode code = UcsFaultCode.of(each.order().kind()).orElse(null);
            if (since != null && code != null) {
                for (ObjectId target : each.struck()) {
                    UcsFaultLife life =
                            new UcsFaultLife(code, target, each.order().part(), since.getEpochSecond());
                    lives.merge(key(code, target, each.order().part()), life, UcsFaultLife::joined);
                }
            }
        }
    }

    /** The lists as they are now, oldest first. */
    public List<UcsFault> list(Estate estate) {
        return lives.values().stream()
                .map(life -> life.seen(DistinguishedName.of(life.subject, life.code.kind(), life.part, estate)))
                .sorted(Comparator.comparing(UcsFault::created).thenComparing(UcsFault::faultName))
                .toList();
    }

    /** Writes what is needed to go on later. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(lives.size());
        for (UcsFaultLife each : lives.values()) {
            each.save(out);
        }
    }

    /** Goes on where {@link #save} stopped. */
    public void restore(DataInput in) throws IOException {
        lives.clear();
        for (int left = in.readInt(); left > 0; left--) {
            UcsFaultLife life = UcsFaultLife.restore(in);
            lives.put(key(life.code, life.subject, life.part), life);
        }
    }
}
