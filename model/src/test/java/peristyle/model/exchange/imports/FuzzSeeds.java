package peristyle.model.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import peristyle.model.exchange.plain.PlainInventory;
import peristyle.model.exchange.rvtools.Xlsx;

/** One small good file of every kind that is read. */
final class FuzzSeeds {

    private static final String INFO = "VM,Powerstate,Template,CPUs,Memory,In Use MiB,Cluster,Host,Folder,Path,"
            + "Network #1,Cluster rule(s),Cluster rule name(s),VM ID,VI SDK UUID,Owner\n"
            + "a,poweredOn,False,4,8192,\"1,234.5\",c1,h1,/dc/vm,[ds1] a/a.vmx,net,AntiAffinity,apart,vm-1,u,me\n"
            + "b,poweredOff,False,2,4096,10.5,c1,h1,/dc/vm,[ds1] b/b.vmx,net,AntiAffinity,apart,vm-2,u,me\n";
    private static final String DISKS = """
            VM,Disk,Capacity MiB,Thin,Raw,Sharing mode,Path,VM ID
            a,Hard disk 1,10240,True,False,sharingNone,[ds1] a/a.vmdk,vm-1
            """;

    private FuzzSeeds() {}

    /** All of them. */
    static List<FuzzInput> all() {
        return List.of(
                FuzzInput.zip("rvtools.xlsx", rvtools()),
                FuzzInput.zip("liveoptics.xlsx", liveOptics()),
                FuzzInput.zip(
                        "rvtools.zip", zip(Map.of("x/RVTools_tabvInfo.csv", INFO, "x/RVTools_tabvDisk.csv", DISKS))),
                FuzzInput.text("RVTools_tabvInfo.csv", INFO),
                FuzzInput.text(
                        "azure.csv",
                        "*Server name,*Cores,*Memory (In MB),*OS name,CPU utilization percentage,Storage in use (In GB),"
                                + "Disk 1 size (In GB),Disk 1 read ops (operations per second)\n"
                                + "web-1,4,8192,Ubuntu,12.5,30,40,100\ndb-1,8,32768,,,,500,\n"),
                FuzzInput.text("plain.csv", PlainInventory.template()));
    }

    private static byte[] rvtools() {
        return Xlsx.workbook()
                .rawSheet(
                        "vInfo",
                        "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"str\"><v>CPUs</v></c><c t=\"str\"><v>Memory</v></c>"
                                + "<c t=\"str\"><v>Cluster</v></c><c t=\"str\"><v>Host</v></c>"
                                + "<c t=\"str\"><v>VM ID</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c><f>1+1</f><v>2</v></c>"
                                + "<c><v>8192.5</v></c><c t=\"str\"><v>c1</v></c><c t=\"str\"><v>h1</v></c>"
                                + "<c t=\"inlineStr\"><is><t>vm-1</t></is></c></row>")
                .sheet("vDisk", rows(DISKS))
                .sheet("vHost", rows("Host,Cluster,# Cores,# Memory,CPU usage %\nh1,c1,16,262109,40\n"))
                .sheet("vDatastore", rows("Name,Capacity MiB,In Use MiB,Hosts\nds1,1048576,100,h1\n"))
                .sheet("vPartition", rows("VM,Disk,Capacity MiB,Consumed MiB\na,C:,10000,5000\n"))
                .sheet("vMetaData", rows("RVTools version,xlsx creation datetime\n4.7,46000.5\n"))
                .sharedStrings("<si><t>VM</t></si><si><r><t>a</t></r></si>")
                .bytes();
    }

    private static byte[] liveOptics() {
        return Xlsx.workbook()
                .sheet("Details", rows("Project ID,1\nDate,2026-03-01 10:00:00\n"))
                .sheet(
                        "VMs",
                        rows("VM Name,Power State,Virtual CPU,Provisioned Memory (MiB),Virtual Disk Size (MiB),Host,"
                                + "Cluster,MOB ID\na,poweredOn,4,8192,102400,h1,c1,vm-1\n"))
                .sheet("VM Performance", rows("MOB ID,Host,Average vCPU (GHz)\nvm-1,h1,1.5\n"))
                .sheet("ESX Hosts", rows("""
                                Host Name,Cluster,CPU Sockets,CPU Cores,CPU Clock Speed (GHz),Memory (KiB)
                                h1,c1,2,32,2.6,804972544
                                """))
                .sheet("ESX Performance", rows("Host,Average CPU %,95% IOPS\nh1,20.5,2100\n"))
                .bytes();
    }

    private static String[][] rows(String csv) {
        return csv.lines().map(line -> line.split(",", -1)).toArray(String[][]::new);
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
