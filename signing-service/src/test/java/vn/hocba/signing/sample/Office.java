package vn.hocba.signing.sample;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.batch.application.Authorise;
import vn.hocba.signing.batch.application.BatchJournal;
import vn.hocba.signing.batch.application.BatchLimits;
import vn.hocba.signing.batch.application.BatchRunner;
import vn.hocba.signing.batch.application.Outlook;
import vn.hocba.signing.batch.application.ResumeBatch;
import vn.hocba.signing.batch.application.SignOne;
import vn.hocba.signing.batch.application.StartBatch;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.application.CheckKey;
import vn.hocba.signing.credential.application.FindCredentials;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.credential.application.ProvideCredential;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.dossier.adapter.out.pdf.RealPdf;
import vn.hocba.signing.dossier.adapter.out.xml.RealXml;
import vn.hocba.signing.dossier.application.FindDelivered;
import vn.hocba.signing.dossier.application.FinishStage;
import vn.hocba.signing.dossier.application.MakeSignatures;
import vn.hocba.signing.dossier.application.OpenDossier;
import vn.hocba.signing.dossier.application.PayStampDebt;
import vn.hocba.signing.dossier.application.SealPdf;
import vn.hocba.signing.dossier.application.SignDossier;
import vn.hocba.signing.dossier.application.SignatureLog;
import vn.hocba.signing.dossier.application.Signer;
import vn.hocba.signing.dossier.application.SigningOutcome;
import vn.hocba.signing.dossier.application.SlotGuard;
import vn.hocba.signing.dossier.application.TakeRendering;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.preservation.application.Augmentations;
import vn.hocba.signing.preservation.application.FindEvidence;
import vn.hocba.signing.preservation.application.GatherEvidence;
import vn.hocba.signing.preservation.application.PreserveFile;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.application.Terms;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.StaffMember;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.application.Fingerprint;
import vn.hocba.signing.trust.application.Holders;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.adapter.out.pdf.RealPdfReader;
import vn.hocba.signing.validation.adapter.out.xml.RealXmlReader;
import vn.hocba.signing.validation.application.FindStatus;
import vn.hocba.signing.validation.application.JudgeSignature;
import vn.hocba.signing.validation.application.ValidateFile;
import vn.hocba.signing.validation.domain.Report;

/** The whole service with real keys and documents, its stores in memory. */
public final class Office {

    public static final String MANAGER = "79000701-QL001";
    public static final String CLERK = "79000701-VT001";

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final Identity TSA = AUTHORITY.timeStamping();
    private static final Path ANCHORS = TestAuthority.bundle(AUTHORITY, TestAuthority.later());
    private static final Map<String, Identity> IDENTITIES = new HashMap<>();

    public final MovingClock clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    public final InMemoryRegister register = new InMemoryRegister();
    public final InMemoryDossiers dossiers = new InMemoryDossiers();
    public final InMemoryFiles files = new InMemoryFiles();
    public final InMemoryCredentials credentials = new InMemoryCredentials();
    public final InMemoryBatches batches = new InMemoryBatches();
    public final List<AuditEvent> audited = Collections.synchronizedList(new ArrayList<>());
    public final XmlSignatures xml = RealXml.signatures();
    public final List<BatchState> ended = Collections.synchronizedList(new ArrayList<>());
    public volatile boolean tsaAnswers = true;
    public volatile Identity tsa = TSA;
    public volatile Runnable whenStamping = () -> {};

    /** Whether the certificates' authorities can be asked. */
    public enum StatusService {
        NOT_OFFERED,
        ANSWERS,
        AWAY
    }

    public volatile StatusService statusService = StatusService.NOT_OFFERED;
    private final Instant started = clock.instant();

    private final TimeStampAuthority stamps = this::stamp;
    private final Trust trust = RealTrust.of(ANCHORS);
    public volatile Revocation.Status status = new Revocation.Status.NotOffered();
    private final Revocation revocation = (certificate, issuer) -> status;
    private final CheckKey check = new CheckKey(register, trust, revocation, clock);
    public final ProvideCredential provide = new ProvideCredential(credentials, RealKeyFiles.files(), check, clock);
    public final OpenCredential openCredential = new OpenCredential(credentials, RealKeyFiles.files(), check, clock);
    public final FindCredentials findCredentials = new FindCredentials(credentials, clock);
    private final SignatureLog log = new SignatureLog(audited::add, (role, level, outcome) -> {});
    public final OpenDossier openDossier = new OpenDossier(dossiers, files, xml, clock);
    public final TakeRendering takeRendering = new TakeRendering(dossiers, files);
    public final ClockWatch watch = new ClockWatch(Duration.ofMinutes(1));
    private final MakeSignatures make = new MakeSignatures(xml, RealPdf.seals(stamps), stamps, watch, clock);
    public final InMemoryPreserved preserved = new InMemoryPreserved();
    private final Terms terms = new Terms(Duration.ofHours(36), Duration.ofDays(180), Duration.ofMinutes(5));
    private final Augmentations augmentations =
            new Augmentations(new GatherEvidence(trust, this::proof, clock), stamps);
    private final Release release = new Release(augmentations, preserved, terms, clock);
    public final PreserveFile preserve =
            new PreserveFile(preserved, new FindDelivered(dossiers, files), augmentations, terms, clock);
    public final SignDossier sign =
            new SignDossier(dossiers, make, new FinishStage(files, xml, release), new SlotGuard(register, clock), log);
    public final SealPdf seal = new SealPdf(dossiers, files, make, release, log);
    public final PayStampDebt payDebt = new PayStampDebt(dossiers, files, xml, stamps);
    private final BatchJournal journal =
            new BatchJournal(batches, (state, after) -> ended.add(state), Duration.ofSeconds(15), clock);
    public final BatchRunner runner = new BatchRunner(
            dossiers,
            journal,
            new SignOne(sign, seal),
            new BatchLimits(Duration.ofMinutes(10), Duration.ofSeconds(30), 4));
    private final Authorise authorise = new Authorise(openCredential, watch);
    private final Outlook outlook = new Outlook(dossiers);
    public final StartBatch startBatch = new StartBatch(batches, outlook, authorise, runner, journal, UUID::randomUUID);
    public final ResumeBatch resumeBatch = new ResumeBatch(batches, outlook, authorise, runner, journal);
    public final ValidateFile validate = new ValidateFile(
            RealXmlReader.reader(),
            RealPdfReader.reader(),
            new JudgeSignature(
                    trust,
                    new FindStatus(trust, revocation, Duration.ofHours(36), clock),
                    new CheckTimeStamp(trust),
                    clock),
            register,
            new FindEvidence(preserved));

    public Office() {
        register.keep(new School(Documents.SCHOOL, "Trường THPT Nguyễn Thị Minh Khai", Documents.TAX_CODE), 1);
        List<String> staff = new ArrayList<>(Documents.upperSecondary("any").teachers());
        staff.add(MANAGER);
        staff.add(CLERK);
        staff.forEach(
                staffId -> register.keep(new StaffMember(staffId, Documents.SCHOOL, personalNumber(staffId), true), 1));
    }

    private Optional<byte[]> stamp(byte[] content) {
        whenStamping.run();
        return tsaAnswers ? Optional.of(TestTsa.token(tsa, content, stampedAt())) : Optional.empty();
    }

    /** While nobody moves the clock, the authorities' clocks go on. */
    private Instant stampedAt() {
        return clock.instant().equals(started) ? Instant.now() : clock.instant();
    }

    private StatusProofs.Answer proof(X509Certificate certificate, X509Certificate issuer) {
        return switch (statusService) {
            case NOT_OFFERED -> new StatusProofs.Answer.NotOffered();
            case AWAY -> new StatusProofs.Answer.None();
            case ANSWERS ->
                new StatusProofs.Answer.Proof(new StatusProof(
                        StatusProof.Kind.LIST, TestAuthority.listOf(issuer, stampedAt(), Duration.ofHours(24))));
        };
    }

    /** What the workers do now and then, as often as there is something to do. */
    public void preserveAll() {
        for (int i = 0; i < 100; i++) {
            List<String> due = preserve.due(100);
            if (due.isEmpty() || due.stream().allMatch(one -> preserve.handle(one) != PreserveFile.Outcome.DONE)) {
                return;
            }
        }
        throw new AssertionError("there is always something due");
    }

    public static Caller caller(String staffId, String... roles) {
        return new Caller("sub-" + staffId, staffId, Documents.SCHOOL, Set.of(roles));
    }

    public static String personalNumber(String staffId) {
        return "079185%06d".formatted(Math.floorMod(staffId.hashCode(), 1_000_000));
    }

    /** Made once: a key takes its time. */
    public static synchronized Identity identity(String staffId) {
        return IDENTITIES.computeIfAbsent(
                staffId,
                id -> id.equals(CLERK)
                        ? AUTHORITY.seal(Documents.TAX_CODE, "Trường THPT Nguyễn Thị Minh Khai")
                        : AUTHORITY.person(personalNumber(id), "Người ký " + id));
    }

    public static Signer signer(String staffId, SlotRole... roles) {
        Identity identity = identity(staffId);
        String[] names = java.util.stream.Stream.of(roles).map(Enum::name).toArray(String[]::new);
        return new Signer(
                caller(staffId, names),
                Set.of(roles),
                RealKeyFiles.key(identity),
                Fingerprint.of(identity.certificate()),
                Holders.of(identity.certificate()).name(),
                "batch-1");
    }

    public void provide(String staffId) {
        CredentialId id = staffId.equals(CLERK) ? CredentialId.seal(Documents.SCHOOL) : CredentialId.personal(staffId);
        var outcome = provide.handle(
                id,
                Documents.SCHOOL,
                identity(staffId).pkcs12(TestAuthority.PIN),
                TestAuthority.PIN.toCharArray(),
                staffId);
        if (!(outcome instanceof ProvideCredential.Outcome.Kept)) {
            throw new AssertionError(outcome);
        }
    }

    public String open(Documents documents) {
        if (openDossier.handle(documents.document(), documents.xml(), documents.slots())
                != OpenDossier.Outcome.OPENED) {
            throw new AssertionError("not opened");
        }
        return documents.document().dossierId();
    }

    public Dossier dossier(String id) {
        return dossiers.find(id).orElseThrow();
    }

    /** Every teacher, then the homeroom teacher. */
    public void signByTeachers(String id, Documents documents) {
        for (String teacher : documents.teachers()) {
            sign.handle(id, signer(teacher, SlotRole.SUBJECT_TEACHER));
        }
        for (String teacher : documents.teachers()) {
            sign.handle(id, signer(teacher, SlotRole.HOMEROOM_TEACHER));
        }
    }

    public SigningOutcome signByManager(String id) {
        return sign.handle(id, signer(MANAGER, SlotRole.MANAGER));
    }

    public SigningOutcome signByClerk(String id) {
        return sign.handle(id, signer(CLERK, SlotRole.CLERK));
    }

    public byte[] signedXml(Documents documents) {
        String id = open(documents);
        signByTeachers(id, documents);
        signByManager(id);
        signByClerk(id);
        return xmlOf(id);
    }

    public byte[] xmlOf(String id) {
        return files.find(id, DossierFiles.Kind.SIGNED, dossier(id).xmlSha256()).orElseThrow();
    }

    /** The PDF as it was released. */
    public byte[] sealedOf(String id) {
        return files.find(id, DossierFiles.Kind.SEALED, dossier(id).pdf().sha256())
                .orElseThrow();
    }

    /** A delivered file with what is kept beside it. */
    public byte[] augmented(byte[] delivered) {
        return new FindEvidence(preserved).with(delivered);
    }

    public byte[] sealedPdf(byte[] rendered) {
        return RealPdf.seals(stamps)
                .seal(rendered, signer(CLERK, SlotRole.CLERK).key(), clock.instant())
                .pdf();
    }

    public Report validate(byte[] file) {
        return validate.handle(file);
    }
}
