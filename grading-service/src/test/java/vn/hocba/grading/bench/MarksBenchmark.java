package vn.hocba.grading.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hocba.grading.GradingServiceApplication;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.sample.PupilYears;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.bench.Figures;
import vn.hocba.testkit.bench.Race;
import vn.hocba.testkit.bench.Rounds;
import vn.hocba.testkit.bench.Rounds.Speed;

/**
 * Marks of whole classes through the API beside the bare driver that writes the same documents to the same server, in
 * turn. Client, service and database share the machine, so each takes from the others.
 *
 * <p>The bare driver is measured twice: replacing the document blindly, and as anybody has to who may not lose somebody
 * else's work: reading it and replacing it if its version is still the same. The ratio is to the faster one.
 *
 * <pre>java -cp CLASS_PATH vn.hocba.grading.bench.MarksBenchmark [--report FILE]</pre>
 */
public final class MarksBenchmark {

    private static final double BAR = 0.25;
    private static final int THREADS = 4;
    private static final int EVALUATIONS = 20;
    private static final int ROUNDS = 7;

    /** By number and not by time: a busy machine needs longer until everything is compiled. */
    private static final int WARM_UP_CALLS = 2500;

    private final ClassPosts posts;
    private final MongoCollection<Document> bare;
    private final List<Document> documents = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private MarksBenchmark(int port, MongoDatabase database) throws Exception {
        this.posts = new ClassPosts(port);
        this.bare = database.getCollection("bare");
        for (int i = 0; i < ClassPosts.CLASSES; i++) {
            posts.send(i, 99);
            Document stored = database.getCollection("gradebooks")
                    .find(eq("_id", ClassPosts.id(i) + ":VAN"))
                    .first();
            if (stored == null) {
                throw new IllegalStateException("the service stored nothing");
            }
            bare.insertOne(stored);
            documents.add(stored);
        }
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        System.setProperty("logging.level.root", "ERROR");
        System.setProperty("server.port", "0");
        var application = new SpringApplication(GradingServiceApplication.class);
        application.addInitializers(new ServiceTest.WithoutKafka());
        try (ConfigurableApplicationContext context = application.run()) {
            ClassPosts.enrol(context.getBean(KeepRoster.class));
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            new MarksBenchmark(Integer.parseInt(port), context.getBean(MongoDatabase.class)).run(args);
        }
        System.exit(0); // the token server's thread is no daemon
    }

    private void run(String[] args) throws Exception {
        Figures figures = Figures.of("marks", args);
        var rounds = new Rounds(THREADS, Duration.ofSeconds(5));
        while (turn.get() < WARM_UP_CALLS) {
            api(rounds);
            blind(rounds);
            careful(rounds);
        }
        List<Speed> api = new ArrayList<>();
        List<Speed> blind = new ArrayList<>();
        List<Speed> careful = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            api.add(api(rounds));
            blind.add(blind(rounds));
            careful.add(careful(rounds));
        }
        figures.title("%d threads, %d marks of a class in each call".formatted(THREADS, ClassPosts.MARKS));
        describe(figures, "api", "API", api);
        describe(figures, "bare", "bare driver, replacing", blind);
        describe(figures, "bareReadingFirst", "bare driver, reading and replacing", careful);
        figures.put("ratio", "API to bare driver, replacing (bar: %.2f)".formatted(BAR), ratio(api, blind), "");
        figures.put("ratioToReadingFirst", "API to bare driver, reading and replacing", ratio(api, careful), "");
        evaluations(figures);
        figures.end();
    }

    /** A thousand pupils' years with all reasons, in one call. */
    private void evaluations(Figures figures) throws Exception {
        String thousand = PupilYears.json(PupilYears.secondary(1000));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < EVALUATIONS; i++) {
            long start = System.nanoTime();
            posts.evaluate(thousand);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        double median = Race.median(seconds.subList(EVALUATIONS / 2, EVALUATIONS));
        figures.put("thousandEvaluations", "1,000 pupils' years over HTTP, explained (bar: 2)", median, "s");
    }

    private static void describe(Figures figures, String key, String text, List<Speed> rounds) {
        double calls = Race.median(rounds.stream().map(Speed::callsPerSecond).toList());
        double millis = Race.median(rounds.stream().map(Speed::processorMillis).toList());
        figures.put(key + ".marks", "marks, " + text, ClassPosts.MARKS * calls, "/s");
        figures.put(key + ".processor", "  of a processor for one class", millis, "ms");
    }

    /** The median of what each round says: neighbouring rounds saw the same machine. */
    private static double ratio(List<Speed> one, List<Speed> other) {
        return Race.median(IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).callsPerSecond() / other.get(i).callsPerSecond())
                .toList());
    }

    private Speed api(Rounds rounds) throws InterruptedException {
        return rounds.run(_ -> {
            int i = turn.getAndIncrement();
            posts.send(i % ClassPosts.CLASSES, i / ClassPosts.CLASSES);
        });
    }

    private Speed blind(Rounds rounds) throws InterruptedException {
        return rounds.run(i -> {
            var document = new Document(documents.get(i % ClassPosts.CLASSES)).append("version", (long) i);
            bare.replaceOne(eq("_id", document.get("_id")), document);
        });
    }

    private Speed careful(Rounds rounds) throws InterruptedException {
        return rounds.run(i -> {
            Object id = documents.get(i % ClassPosts.CLASSES).get("_id");
            Document stored = bare.find(eq("_id", id)).first();
            if (stored == null) {
                throw new IllegalStateException("the document is gone");
            }
            long version = stored.get("version", Number.class).longValue();
            stored.put("version", version + 1);
            bare.replaceOne(and(eq("_id", id), eq("version", version)), stored);
        });
    }
}
