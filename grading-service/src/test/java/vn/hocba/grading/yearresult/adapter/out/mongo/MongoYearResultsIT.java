package vn.hocba.grading.yearresult.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.homeroom.domain.Summer.RetestEntry;
import vn.hocba.grading.homeroom.domain.Summer.TrainingEntry;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.Indexes;
import vn.hocba.grading.sample.RecordingOutbox;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoYearResultsIT {

    private static final String TYPE = "grading.year-result.finalized.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordingOutbox outbox = new RecordingOutbox();
    private MongoDatabase database;
    private MongoYearResults results;

    @BeforeEach
    void open(MongoDatabase local) {
        database = local;
        results = new MongoYearResults(local, outbox);
        local.getCollection(YearResultIndexes.COLLECTION).deleteMany(new Document());
    }

    @Test
    void everyQueryHasItsIndex() {
        Indexes.prove(database, YearResultIndexes.all());
    }

    @Test
    void aResultIsStoredOnceWithItsEvent() {
        var school = new School().closed("8");
        school.approve();
        var finalize = new FinalizeYearResults(school.books, results);
        assertThat(finalize.handle(School.CLASS)).isEqualTo(3);
        assertThat(finalize.handle(School.CLASS)).isZero();
        assertThat(results.ofSchool(School.CODE)).isEqualTo(3);
        assertThat(results.ofSchool(School.OTHER)).isZero();
        assertThat(results.ofLevel(SchoolLevel.UPPER_SECONDARY)).isEqualTo(3);
        assertThat(results.ofLevel(SchoolLevel.PRIMARY)).isZero();
        Document stored = database.getCollection("year_results")
                .find(eq("_id", "an:2025-2026"))
                .first();
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.get("content", Document.class).getString("decision")).isEqualTo("PROMOTED");
    }

    @Test
    void aCorrectedResultIsTheNextVersionWithItsEvent() {
        var school = new School().closed("6.4");
        school.approve();
        new FinalizeYearResults(school.books, results).handle(School.CLASS);
        assertThat(results.version("an:2025-2026")).isEqualTo(1);
        assertThat(results.version("nobody:2025-2026")).isZero();
        YearEnd end = school.books.find(School.CLASS).orElseThrow().yearEnd();
        YearResult same = YearResult.first(School.CLASS, end, school.result("an"));
        int events = outbox.published.size();
        assertThat(results.correct(same.after(1, "Cộng nhầm")))
                .as("it says so already")
                .isTrue();
        assertThat(results.version("an:2025-2026")).isEqualTo(1);
        YearResult corrected =
                YearResult.first(School.CLASS, end, new School().closed("9").result("an"));
        assertThat(results.correct(corrected.after(5, "Cộng nhầm")))
                .as("not the version before")
                .isFalse();
        assertThat(results.correct(corrected.after(1, "Cộng nhầm"))).isTrue();
        assertThat(results.correct(corrected.after(1, "Cộng nhầm")))
                .as("overtaken")
                .isFalse();
        assertThat(results.correct(corrected.after(2, "Cộng nhầm"))).as("once").isTrue();
        assertThat(results.version("an:2025-2026")).isEqualTo(2);
        assertThat(outbox.published).hasSize(events + 1);
        Document stored = database.getCollection("year_results")
                .find(eq("_id", "an:2025-2026"))
                .first();
        assertThat(stored.getList("outbox", Document.class)).hasSize(2);
        Document content = stored.get("content", Document.class);
        assertThat(content.getString("correctionReason")).isEqualTo("Cộng nhầm");
        assertThat(content.getInteger("version")).isEqualTo(2);
        EventContracts.assertValid(TYPE, content.toJson().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSecondaryResultIsAsTheContractSays() {
        var school = new School().open();
        school.markAll("7");
        school.mark("LI", "binh", "3");
        school.mark("HOA", "binh", "3");
        school.closeSubjects();
        school.keep(
                School.conduct("an", "GOOD", "GOOD"),
                School.conduct("binh", "FAIR", "FAIR"),
                School.conduct("chau", "FAIR", "UNSATISFACTORY"));
        school.close();
        school.recordSummer.retests(
                School.CLASS,
                "LI",
                List.of(new RetestEntry("binh", "6.5", null)),
                OptionalLong.empty(),
                School.teacherOf("LI"));
        school.recordSummer.trainings(
                School.CLASS, List.of(new TrainingEntry("chau", "FAIR")), OptionalLong.empty(), School.homeroom());
        school.approve();
        new FinalizeYearResults(school.books, results).handle(School.CLASS);
        JsonNode an = payload("an");
        assertThat(an.path("learning").toString())
                .isEqualTo("{\"semester1\":\"FAIR\",\"semester2\":\"FAIR\",\"year\":\"FAIR\"}");
        assertThat(an.has("primary")).isFalse();
        assertThat(an.has("movedInFrom")).isFalse();
        assertThat(an.has("completion")).isFalse();
        assertThat(an.path("subjects").get(0).toString())
                .isEqualTo("{\"subjectCode\":\"VAN\",\"kind\":\"SCORED\",\"semester1\":\"7.0\",\"semester2\":\"7.0\","
                        + "\"year\":\"7.0\",\"comment\":\"Có tiến bộ.\",\"teacher\":{\"staffId\":\"79000701-GV-VAN\","
                        + "\"fullName\":\"Giáo viên VAN\"}}");
        JsonNode binh = payload("binh");
        assertThat(binh.path("learning").path("afterRetest").asString()).isEqualTo("SATISFACTORY");
        assertThat(binh.path("learning").path("adjustedBySubject").asString()).isEqualTo("HOA");
        JsonNode chau = payload("chau");
        assertThat(chau.path("conduct").path("afterTraining").asString()).isEqualTo("FAIR");
        assertThat(chau.path("decision").asString()).isEqualTo("PROMOTED");
    }

    @Test
    void aPrimaryResultIsAsTheContractSays() {
        var school = new School().open(SchoolLevel.PRIMARY, 5, School.PRIMARY);
        school.markAll("T");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(school.traits(pupil, "T", false)));
        school.close();
        school.approve();
        new FinalizeYearResults(school.books, results).handle(School.CLASS);
        JsonNode an = payload("an");
        assertThat(an.path("primary").path("result").asString()).isEqualTo("HTXS");
        assertThat(an.path("primary").path("qualities").size()).isEqualTo(5);
        assertThat(an.path("primary").path("competences").size()).isEqualTo(10);
        assertThat(an.path("completion").asString()).isEqualTo("PRIMARY_COMPLETED");
        assertThat(an.path("subjects").get(0).path("test").asString()).isEqualTo("9");
        assertThat(an.has("conduct")).isFalse();
        assertThat(an.has("homeroomComment")).isFalse();
    }

    private JsonNode payload(String pupil) {
        OutboxEvent event = outbox.events.stream()
                .filter(one -> one.key().equals(pupil))
                .findFirst()
                .orElseThrow();
        EventContracts.assertValid(TYPE, event.payload());
        assertThat(event.topic()).isEqualTo("grading.year-results.v1");
        return JSON.readTree(new String(event.payload(), StandardCharsets.UTF_8));
    }
}
