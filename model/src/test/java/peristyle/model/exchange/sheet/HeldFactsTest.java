package peristyle.model.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peristyle.model.catalog.CatalogFile;
import peristyle.model.estate.Estate;
import peristyle.model.estate.EstateChange;
import peristyle.model.estate.IncidentTicket;
import peristyle.model.estate.IncidentTicketId;
import peristyle.model.estate.ServiceRequest;
import peristyle.model.estate.ServiceRequestId;
import peristyle.model.estate.Tenant;
import peristyle.model.sample.EstateSize;
import peristyle.model.sample.SampleEstate;

/** Facts of the platform that the console holds and gives out, as whoever reads the exported tables finds them. */
class HeldFactsTest {

    private static final Instant FILED = Instant.parse("2026-11-20T09:15:00Z");

    @TempDir
    static Path folder;

    private static Estate estate = Estate.of(List.of());

    @BeforeAll
    static void export() {
        Estate sample = SampleEstate.generate(EstateSize.SMALL, 1, CatalogFile.shipped());
        Tenant tenant = sample.tenants().toList().getFirst();
        estate = sample.with(EstateChange.put(
                new ServiceRequest(
                        new ServiceRequestId("sr-1"),
                        "Present the mirrored LUN",
                        "SR-2026-0042",
                        tenant.id(),
                        "IN_PROGRESS",
                        FILED,
                        List.of("filed by ada", "accepted by the provider")),
                new IncidentTicket(
                        new IncidentTicketId("inc-1"),
                        "Compute below 99.99 % in October",
                        "INC-2026-0007",
                        tenant.id(),
                        "OPEN",
                        FILED,
                        List.of("filed by ada"))));
        InventoryExport.write(
                SyntheticReplicas.of(estate), Happenings.NONE, folder, CsvStyle.STANDARD, ExportProgress.NONE);
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(table + ".csv"))) {
            return csv.stream().toList();
        }
    }

    private static String tenant() {
        return estate.tenants().toList().getFirst().id().value();
    }

    @Test
    @DisplayName("CO-3 a service request and an incident ticket are exported with reference, state and history")
    void tickets() throws IOException {
        assertThat(rows("service_requests"))
                .extracting(row -> row.getField("reference"), row -> row.getField("ticket_state"))
                .containsExactly(tuple("SR-2026-0042", "IN_PROGRESS"));
        assertThat(rows("service_request_history"))
                .extracting(row -> row.getField("entry"))
                .containsExactly("filed by ada", "accepted by the provider");
        assertThat(rows("incident_ticket_history"))
                .extracting(row -> row.getField("entry"))
                .containsExactly("filed by ada");
    }

    @Test
    @DisplayName("CO-2 the ticket that a claim needs names its tenant, its reference and when it was filed")
    void claim() throws IOException {
        assertThat(rows("incident_tickets")).singleElement().satisfies(row -> {
            assertThat(row.getField("reference")).isEqualTo("INC-2026-0007");
            assertThat(row.getField("tenant_id")).isEqualTo(tenant());
            assertThat(row.getField("filed_at")).isEqualTo("2026-11-20T09:15:00Z");
        });
    }

    @Test
    @DisplayName("CP-8 every host says the build of its hypervisor, so that one that is behind its pool is seen")
    void builds() throws IOException {
        List<NamedCsvRecord> hosts = rows("hosts");
        assertThat(hosts)
                .hasSize(estate.hosts().size())
                .allSatisfy(row -> assertThat(row.getField("build")).isNotBlank());
        Map<String, Set<String>> byPool = hosts.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("pool_id"),
                        Collectors.mapping(row -> row.getField("build"), Collectors.toSet())));
        assertThat(byPool.values()).allSatisfy(builds -> assertThat(builds).hasSize(1));
    }

    @Test
    @DisplayName("EN-3 each client has a key domain of its own, and no table gives out more of it than its name")
    void keyDomains() throws IOException {
        List<NamedCsvRecord> domains = rows("key_domains");
        assertThat(domains)
                .extracting(row -> row.getField("organisation_id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(estate.organisations().stream()
                        .map(each -> each.id().value())
                        .toList());
        assertThat(domains.getFirst().getHeader())
                .containsExactly("id", "name", "organisation_id", "organisation", "answers");
    }

    @Test
    @DisplayName(
            "NW-4 each card of an OpenIaaS VM is in one VLAN of its tenant or carries a trunk, never both or neither")
    void cards() throws IOException {
        Set<String> xen = rows("vms").stream()
                .filter(row -> row.getField("platform").equals("OPENIAAS"))
                .map(row -> row.getField("id"))
                .collect(Collectors.toSet());
        List<NamedCsvRecord> cards = rows("network_cards").stream()
                .filter(row -> xen.contains(row.getField("vm_id")))
                .toList();
        assertThat(cards)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("vlan_id").isEmpty())
                        .isEqualTo(row.getField("trunk").equals("true")));
        assertThat(cards).extracting(row -> row.getField("trunk")).contains("true", "false");
    }

    @Test
    @DisplayName(
            "VM-6 templates say where they are and how many disks and network cards they have; a configuration has no"
                    + " disk")
    void templates() throws IOException {
        List<NamedCsvRecord> templates = rows("vms").stream()
                .filter(row -> row.getField("template").equals("true"))
                .toList();
        assertThat(templates).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField("zone")).isNotBlank();
            assertThat(row.getField("pool")).isNotBlank();
            assertThat(Integer.parseInt(row.getField("nics"))).isPositive();
        });
        Set<String> disks = new HashSet<>();
        templates.stream()
                .filter(row -> row.getField("platform").equals("OPENIAAS"))
                .forEach(row -> disks.add(row.getField("disks")));
        assertThat(disks).contains("0", "1");
    }
}
