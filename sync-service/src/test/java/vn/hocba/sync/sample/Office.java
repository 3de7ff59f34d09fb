package vn.hocba.sync.sample;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocba.sync.delivery.application.RegisterRelease;
import vn.hocba.sync.delivery.application.SendAgain;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.application.ComposePackage;
import vn.hocba.sync.packaging.application.ReleasedContent;
import vn.hocba.sync.packaging.application.RequestPackages;
import vn.hocba.sync.packaging.application.TakeSeal;
import vn.hocba.sync.packaging.domain.BackOff;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.TranscriptSource;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;
import vn.hocba.sync.sending.application.AdvancePackage;
import vn.hocba.sync.sending.application.LookAtReceipt;
import vn.hocba.sync.sending.application.Schedule;
import vn.hocba.sync.sending.application.Settle;
import vn.hocba.sync.sending.application.Submit;
import vn.hocba.sync.sending.domain.Stores;

/** The whole service without its servers: the real use cases on stand-ins. */
public final class Office {

    public final CrashPoint crash = new CrashPoint();
    public final MovingClock clock = new MovingClock();
    public final InMemoryDeliveries deliveries = new InMemoryDeliveries(crash);
    public final InMemoryPackages packages = new InMemoryPackages(crash);
    public final InMemoryContents contents = new InMemoryContents(crash);
    public final FakeStore city = new FakeStore("city", crash);
    public final FakeStore ministry = new FakeStore("ministry", crash);
    public TranscriptSource source = id -> new Fetched.Found(Samples.xml(id));

    private final AtomicLong numbers = new AtomicLong();

    public static final Duration LEASE = Duration.ofMinutes(3);

    /** As new, for contexts that outlive a test. */
    public void clear() {
        deliveries.clear();
        packages.clear();
        contents.stored.clear();
        city.forgetReceipts();
        city.held.clear();
        ministry.forgetReceipts();
        ministry.held.clear();
    }

    public void release(DeliveryId id) {
        new RegisterRelease(deliveries, clock).handle(Samples.release(id));
    }

    public List<RequestPackages.Requested> requestPackages() {
        return new RequestPackages(deliveries, packages, () -> new UUID(0x7000, numbers.incrementAndGet()), clock, 3)
                .handle(Samples.SCHOOL, Samples.YEAR, "79000701-VT01");
    }

    public List<DeliveryId> sendAgain() {
        return new SendAgain(deliveries, clock).handle(Samples.SCHOOL, Samples.YEAR, java.util.Set.of());
    }

    public AdvancePackage advance() {
        var random = new Random(7);
        var failures = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(2), random);
        var looks = new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), random);
        var schedule = new Schedule(packages, failures, looks, LEASE, clock);
        var settle = new Settle(deliveries, contents, schedule);
        var content = new ReleasedContent(contents, id -> source.fetch(id));
        var compose = new ComposePackage(deliveries, packages, content, failures, clock);
        Stores stores = target -> target == Target.CITY ? city : ministry;
        var submit = new Submit(deliveries, content, stores, settle, schedule);
        var look = new LookAtReceipt(deliveries, stores, settle, schedule);
        return new AdvancePackage(packages, compose, submit, look, schedule);
    }

    /** Every package that is due takes one step. */
    public void tick() {
        AdvancePackage advance = advance();
        advance.due(10).forEach(advance::handle);
        clock.advance(Duration.ofSeconds(2));
    }

    /** The clerk seals what is composed. */
    public void sealAll() {
        for (TranscriptPackage parcel : packages.all()) {
            Manifest manifest = parcel.manifest();
            if (parcel.state() == PackageState.COMPOSED && manifest != null) {
                new TakeSeal(packages, clock).handle(parcel.id(), sealed(manifest));
            }
        }
    }

    public static String sealed(Manifest manifest) {
        return manifest.xml().replace("</KY_PHAT_HANH>", "<ds:Signature>seal</ds:Signature></KY_PHAT_HANH>");
    }

    /** Goes on until nothing is left to do, sealing whatever waits for it. */
    public void run() {
        for (int i = 0; i < 200; i++) {
            tick();
            sealAll();
            clock.advance(Duration.ofMinutes(3));
        }
    }
}
