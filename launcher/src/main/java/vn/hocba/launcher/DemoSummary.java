package vn.hocba.launcher;

import java.util.Locale;
import java.util.Map;
import vn.hocba.launcher.demo.application.Demo;
import vn.hocba.launcher.demo.application.Outcome;
import vn.hocba.launcher.demo.application.Sample;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.Tally;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.PlatformAddresses;

/** What a person sees before and after the demonstration. */
final class DemoSummary {

    private final Console console;
    private final PlatformAddresses addresses;

    DemoSummary(Console console, PlatformAddresses addresses) {
        this.console = console;
        this.addresses = addresses;
    }

    void begin(Demo demo) {
        if (addresses.startTime().isZero()) {
            console.say("The platform is up already: " + addresses.gatewayUrl());
        } else {
            line(String.format(Locale.ROOT, "Up in %.1f s: %s", addresses.startSeconds(), addresses.gatewayUrl()));
        }
        console.say("");
        line(String.format(
                Locale.ROOT,
                "%d invented pupils of three invented schools, school year %s (demonstration %d of this platform)",
                demo.city().size(),
                City.SCHOOL_YEAR,
                demo.run()));
        for (School school : demo.city().schools()) {
            line(String.format(
                    Locale.ROOT,
                    "  %s  %-28s %3d pupils in %d classes, %d staff",
                    school.code(),
                    school.name(),
                    school.size(),
                    school.classes().size(),
                    school.staff().size()));
        }
        console.say("");
    }

    void end(Outcome outcome) {
        Tally tally = outcome.tally();
        console.say("");
        console.say("Counts");
        count("pupils", tally.pupils(), tally.pupils());
        count("year results", tally.yearResults(), tally.pupils());
        count("released", tally.released(), tally.pupils());
        count("accepted by the city", tally.acceptedByCity(), tally.pupils());
        count("accepted by the ministry", tally.acceptedByMinistry(), tally.pupils());
        count("verified genuine", tally.verifiedGenuine(), tally.pupils());
        count("signatures", tally.signatures(), tally.signaturesNeeded());
        count("particular years", tally.specialsFound(), tally.specials());
        line(String.format(Locale.ROOT, "  transcripts by state: %s", outcome.states()));
        console.say("");
        console.say("Seconds");
        double sum = 0;
        for (Map.Entry<String, Double> stage : outcome.secondsByStage().entrySet()) {
            line(String.format(Locale.ROOT, "  %-26s %8.1f", stage.getKey(), stage.getValue()));
            sum += stage.getValue();
        }
        line(String.format(
                Locale.ROOT, "  %-26s %8.1f  after a start of %.1f s", "all stages", sum, addresses.startSeconds()));
        places(outcome);
        outcome.problems().forEach(problem -> console.bad("problem", problem));
        console.say("");
        console.say(outcome.agrees() ? "Every number agrees." : "The numbers DO NOT agree.");
    }

    private void places(Outcome outcome) {
        console.say("");
        console.say("Where to look");
        outcome.samples().stream()
                .map(Sample::verificationUrl)
                .limit(1)
                .forEach(url -> place("verification page", url));
        place("API documents", addresses.gatewayUrl() + "/docs");
        place("console", addresses.gatewayUrl() + "/console");
        place("Keycloak", addresses.keycloakUrl() + "/account");
        place("metrics", addresses.gatewayUrl() + "/actuator/prometheus");
        for (Sample sample : outcome.samples()) {
            place(sample.level().toLowerCase(Locale.ROOT).replace('_', ' '), sample.pdf() + " and .xml");
            place("", "./hocba follow " + sample.transcriptId());
        }
    }

    private void place(String what, String where) {
        line(String.format(Locale.ROOT, "  %-26s %s", what, where));
    }

    private void count(String name, long count, long wanted) {
        line(String.format(Locale.ROOT, "  %-26s %8d  %s", name, count, count == wanted ? "" : "should be " + wanted));
    }

    private void line(String text) {
        console.say(text.stripTrailing());
    }
}
