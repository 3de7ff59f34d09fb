package vn.hocba.grading.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.School;

/** A teacher's system that sends all marks of a class and semester in one call. */
final class ClassPosts {

    static final int CLASSES = 40;
    static final int PUPILS = 45;
    /** Four regular marks, midterm and final. */
    static final int MARKS = PUPILS * 6;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String bearer = Api.teacherOf("VAN");
    private final String base;

    ClassPosts(int port) {
        this.base = "http://127.0.0.1:" + port + "/api/grading/v1/classes/";
    }

    /** Tells the service of the classes and their pupils. */
    static void enrol(KeepRoster roster) {
        ClassFacts facts = new School()
                .open()
                .roster
                .schoolClass(School.CLASS)
                .orElseThrow()
                .facts();
        for (int i = 0; i < CLASSES; i++) {
            String classId = id(i);
            var named = new ClassFacts(
                    classId,
                    facts.schoolCode(),
                    facts.schoolYear(),
                    facts.level(),
                    facts.grade(),
                    facts.name(),
                    facts.assignments());
            roster.handle(named, 1);
            for (int p = 0; p < PUPILS; p++) {
                var enrolled = new Enrolled(pupil(i, p), EnrolmentStatus.STUDYING, School.FIRST_DAY, null, "");
                roster.handle(new PupilEnrolments(pupil(i, p), Map.of(classId, enrolled)), 1);
            }
        }
    }

    static String id(int schoolClass) {
        return "class" + schoolClass;
    }

    /**
     * Sends a class's marks, every one different from those of the call before.
     *
     * @param turn counts the calls for this class
     */
    void send(int schoolClass, int turn) throws IOException, InterruptedException {
        String mark = turn % 10 + "." + turn / 10 % 10;
        var rows = new StringBuilder();
        for (int p = 0; p < PUPILS; p++) {
            rows.append(p == 0 ? "" : ",")
                    .append("{\"pupilId\":\"")
                    .append(pupil(schoolClass, p))
                    .append("\",\"regular\":[")
                    .append(String.join(",", mark, mark, mark, mark))
                    .append("],\"midterm\":")
                    .append(mark)
                    .append(",\"final\":")
                    .append(mark)
                    .append('}');
        }
        var request = HttpRequest.newBuilder(URI.create(base + id(schoolClass) + "/subjects/VAN/marks"))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"semester\":1,\"rows\":[" + rows + "]}"))
                .build();
        int status = client.send(request, BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("answered with " + status);
        }
    }

    /** Asks for many pupils' years to be judged. */
    void evaluate(String years) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base.replace("classes/", "evaluations?explain=true")))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(years))
                .build();
        int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("answered with " + status);
        }
    }

    private static String pupil(int schoolClass, int number) {
        return "01999a3c-0000-7000-8000-" + (100_000_000_000L + schoolClass * 1_000_000L + number);
    }
}
