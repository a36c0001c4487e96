package peristyle.model.operation;

import java.time.Instant;
import java.util.List;
import peristyle.model.hardware.DeviceEvent;
import peristyle.model.telemetry.LiveValues;

/**
 * What a platform remembers of its devices and no store keeps: a rehearsal begins with it, so that what lasts is known by its
 * cause there, too.
 *
 * @param events newest first
 * @param eventsSince after this moment none is forgotten
 * @param causes of what lasts, a copy
 * @param hourly what was measured in the last hours, oldest first
 */
record Remembered(List<DeviceEvent> events, Instant eventsSince, Causes causes, List<LiveValues> hourly) {}
