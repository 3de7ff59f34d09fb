package vn.hocba.launcher.demo.application;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocba.launcher.board.Board;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.Tally;
import vn.hocba.launcher.http.PlatformClient;
import vn.hocba.launcher.platform.PlatformAddresses;

/**
 * A school year's end, from the marks to the ministry's receipts. Everything goes through the public API with the tokens of
 * the people whose duty it is, and may be interrupted anywhere and begun again.
 */
public final class Demo {

    private final Path state;
    private final Journal journal;
    private final PlatformAddresses addresses;
    private final Stages stages;
    private final Scene scene;
    private final Waiting waiting;
    private final Signing signing;
    private final Counting counting;

    /**
     * Prepared on a running platform.
     *
     * @param state where the platform keeps its data
     */
    public Demo(Path state, long seed, int pupils, PlatformAddresses addresses, Board board, InstantSource clock) {
        this.state = state;
        this.journal = Journal.open(state, seed, pupils);
        this.addresses = addresses;
        this.stages = new Stages(board, clock);
        var client = new PlatformClient(addresses.gatewayUrl(), addresses.keycloakUrl(), clock);
        String play = "demo-" + seed + "-" + journal.current().run() + "-";
        this.scene = new Scene(journal.current().city(), journal.accounts(), client, play);
        this.waiting = new Waiting(clock);
        this.signing = new Signing(scene, waiting);
        this.counting = new Counting(scene, signing);
    }

    /** Which one it is on this platform's data, from 1. */
    public int run() {
        return journal.current().run();
    }

    /** The people it is about. */
    public City city() {
        return scene.city();
    }

    /**
     * All stages.
     *
     * @param samples the directory for sample files
     */
    public Outcome play(Path samples) throws InterruptedException {
        List<EnrolledClass> classes = enrol();
        mark(classes);
        sign();
        var delivery = new Delivery(scene, waiting, signing);
        stages.run("delivery", city().size(), delivery::deliver);
        return count(classes, samples);
    }

    private List<EnrolledClass> enrol() throws InterruptedException {
        var accounts = new Accounts(scene, addresses.keycloakUrl());
        stages.run("accounts", 2L * city().staff().size(), accounts::open);
        List<EnrolledClass> classes = new ArrayList<>();
        stages.run("roster", city().size(), stage -> {
            classes.addAll(new Roster(scene).enrol(stage));
            return String.format(
                    Locale.ROOT,
                    "%d schools, %d classes, %d pupils",
                    city().schools().size(),
                    classes.size(),
                    city().size());
        });
        var certificates = new Certificates(scene, waiting, addresses.pkiUrl(), addresses.pkiIssueToken());
        stages.run("certificates", certificates.count(), certificates::register);
        return classes;
    }

    private void mark(List<EnrolledClass> classes) throws InterruptedException {
        var commands = new GradingCommands(scene);
        var marking = new Marking(scene, waiting, commands);
        stages.run("marks", Marking.sheets(classes), stage -> {
            marking.awaitClasses(classes);
            return marking.handIn(classes, stage);
        });
        var yearEnd = new YearEnd(scene, commands);
        stages.run("year end", YearEnd.steps(classes), stage -> yearEnd.close(classes, stage));
        stages.run("composition", city().size(), this::awaitDossiers);
    }

    private String awaitDossiers(Stage stage) throws InterruptedException {
        waiting.until(city().size(), "composed transcripts", stage::reach, () -> {
            long opened = 0;
            for (School school : city().schools()) {
                opened += counting.opened(school);
            }
            return opened;
        });
        return city().size() + " transcripts composed, signing open";
    }

    private void sign() throws InterruptedException {
        stages.run(
                "subject teachers",
                signing.count(SigningStep.SUBJECT_TEACHERS),
                stage -> signing.sign(SigningStep.SUBJECT_TEACHERS, stage));
        stages.run(
                "homeroom teachers",
                signing.count(SigningStep.HOMEROOM_TEACHERS),
                stage -> signing.sign(SigningStep.HOMEROOM_TEACHERS, stage));
        stages.run("principals", signing.count(SigningStep.PRINCIPALS), stage -> {
            int refused = signing.sealTooEarly();
            String signatures = signing.sign(SigningStep.PRINCIPALS, stage);
            return refused == 0
                    ? signatures
                    : signatures + "; sealing before them was refused at " + refused + " schools";
        });
        stages.run("seals and release", signing.count(SigningStep.SEALS), stage -> {
            String seals = signing.sign(SigningStep.SEALS, stage);
            waiting.until(city().size(), "released transcripts", _ -> {}, this::released);
            return seals + ", " + city().size() + " transcripts released as XML and PDF";
        });
    }

    private long released() throws InterruptedException {
        long released = 0;
        for (School school : city().schools()) {
            released += counting.released(scene.account(school, Role.MANAGER), school);
        }
        return released;
    }

    private Outcome count(List<EnrolledClass> classes, Path samples) throws InterruptedException {
        var verifying = new Verifying(scene, addresses.gatewayUrl(), samples);
        List<Verifying.Outcome> verified = new ArrayList<>();
        stages.run("verification", city().size(), stage -> {
            Verifying.Outcome outcome = verifying.verify(classes, stage);
            verified.add(outcome);
            return outcome.genuine() + " files genuine";
        });
        Verifying.Outcome outcome = verified.getFirst();
        List<String> problems = new ArrayList<>(outcome.problems());
        List<String> mistakes = new ArrayList<>();
        Tally tally = counting.tally(classes, outcome.genuine(), mistakes);
        problems.addAll(mistakes);
        if (tally.agrees()) {
            journal.finish(state);
        }
        return new Outcome(tally, counting.states(), stages.seconds(), outcome.samples(), problems);
    }
}
