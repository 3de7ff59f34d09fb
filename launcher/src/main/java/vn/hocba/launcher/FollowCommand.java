package vn.hocba.launcher;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.hocba.launcher.demo.application.Journal;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.follow.RecordTrail;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.PlatformClient;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.PlatformAddresses;

/** Shows one record's way through the services, with the eyes of the principal of its invented school. */
@Command(name = "follow", description = "One record's way through the services.")
final class FollowCommand implements Callable<Integer> {

    private final Launcher launcher;
    private final InstantSource clock;

    @Parameters(paramLabel = "ID", description = "A transcript's id.")
    String transcriptId = "";

    FollowCommand(Launcher launcher, InstantSource clock) {
        this.launcher = launcher;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Console console = launcher.console();
        PlatformAddresses addresses = RunningPlatform.find(launcher.stateDirectory())
                .orElseThrow(() -> new IllegalStateException("the platform is not running: ./hocba up"));
        Journal journal = Journal.read(launcher.stateDirectory().root())
                .orElseThrow(() -> new IllegalStateException("there are no records yet: ./hocba demo"));
        var client = new PlatformClient(addresses.gatewayUrl(), addresses.keycloakUrl(), clock);
        for (Journal.Play play : journal.plays().reversed()) {
            for (School school : play.city().schools()) {
                Account principal = journal.accounts().of(school.any(Role.MANAGER));
                Optional<List<String>> lines = new RecordTrail(client, principal).of(transcriptId);
                if (lines.isPresent()) {
                    lines.get().forEach(console::say);
                    return 0;
                }
            }
        }
        throw new IllegalStateException("no invented school has a transcript with that id");
    }
}
