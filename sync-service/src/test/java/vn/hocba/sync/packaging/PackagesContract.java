package vn.hocba.sync.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.PackageItem;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.Work;
import vn.hocba.sync.sample.Samples;

/** What every implementation of the port must do. */
public abstract class PackagesContract {

    private static final List<PackageItem> ITEMS =
            List.of(new PackageItem(Samples.id("t1"), "aa"), new PackageItem(Samples.id("t2"), "bb"));

    private String school;
    private String id;

    protected abstract Packages packages();

    @BeforeEach
    void aPackageOfASchoolOfItsOwn() {
        school = UUID.randomUUID().toString();
        id = "p-" + school;
        packages().add(wanted(id));
    }

    private TranscriptPackage wanted(String packageId) {
        return TranscriptPackage.wanted(packageId, school, Samples.YEAR, "staff-1", ITEMS, Samples.NOON);
    }

    private TranscriptPackage stored() {
        return packages().find(id).orElseThrow();
    }

    private List<String> due(Instant at) {
        return packages().due(at, 1000).stream().filter(id::equals).toList();
    }

    @Test
    void keepsWhatItIsGivenAllTheWay() {
        assertThat(stored()).isEqualTo(wanted(id));
        packages().saveComposed(stored().composed(ITEMS));
        assertThat(stored().manifest()).isEqualTo(wanted(id).composed(ITEMS).manifest());
        packages().save(stored().sealed("<sealed/>", Samples.NOON));
        packages().save(stored().submitted(Target.CITY, "r1", Samples.NOON));
        packages().save(stored().settled(Target.CITY, true, Samples.NOON));
        packages().save(stored().submitted(Target.MINISTRY, "r2", Samples.NOON));
        packages().save(stored().settled(Target.MINISTRY, false, Samples.NOON));
        TranscriptPackage finished = stored();
        assertThat(finished.state()).isEqualTo(PackageState.FINISHED);
        assertThat(finished.items()).isEqualTo(ITEMS);
        assertThat(finished.sealedManifest()).isEqualTo("<sealed/>");
        assertThat(finished.cityReceipt()).isEqualTo("r1");
        assertThat(finished.ministryReceipt()).isEqualTo("r2");
        assertThat(finished.work()).isEqualTo(new Work(0, null, null));
        assertThat(finished.revision()).isEqualTo(7);
        assertThat(due(Samples.NOON.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void isDueWhenItsTimeHasCome() {
        assertThat(due(Samples.NOON.minusMillis(1))).isEmpty();
        assertThat(due(Samples.NOON)).containsExactly(id);
        packages().save(stored().postponed(new Work(3, Samples.NOON.plusSeconds(9), "status-503")));
        assertThat(due(Samples.NOON.plusSeconds(8))).isEmpty();
        assertThat(due(Samples.NOON.plusSeconds(9))).containsExactly(id);
        assertThat(stored().work().problem()).isEqualTo("status-503");
        assertThat(stored().work().attempts()).isEqualTo(3);
    }

    @Test
    void belongsToWhoeverTookItUpUntilTheLeaseIsOver() {
        Instant until = Samples.NOON.plusSeconds(60);
        TranscriptPackage taken = packages().takeUp(id, Samples.NOON, until).orElseThrow();
        assertThat(taken.revision()).isEqualTo(2);
        assertThat(packages().takeUp(id, Samples.NOON, until)).isEmpty();
        assertThat(packages().takeUp("nobody", Samples.NOON, until)).isEmpty();
        TranscriptPackage later =
                packages().takeUp(id, until, until.plusSeconds(60)).orElseThrow();
        assertThatThrownBy(() -> packages().save(taken.composed(ITEMS))).isInstanceOf(ConcurrentChangeException.class);
        packages().saveComposed(later.composed(ITEMS));
        assertThat(stored().state()).isEqualTo(PackageState.COMPOSED);
        assertThat(packages().takeUp(id, until.plusSeconds(999), until.plusSeconds(1999)))
                .isEmpty();
    }

    @Test
    void givesTheNewestFirst() {
        packages().add(wanted("q-" + school));
        packages().add(wanted("r-" + school));
        assertThat(packages().page(school, "", 2))
                .extracting(TranscriptPackage::id)
                .containsExactly("r-" + school, "q-" + school);
        assertThat(packages().page(school, "q-" + school, 2))
                .extracting(TranscriptPackage::id)
                .containsExactly(id);
    }

    @Test
    void countsByState() {
        long before = packages().count(PackageState.COMPOSED);
        packages().saveComposed(stored().composed(ITEMS));
        assertThat(packages().count(PackageState.COMPOSED)).isEqualTo(before + 1);
    }
}
