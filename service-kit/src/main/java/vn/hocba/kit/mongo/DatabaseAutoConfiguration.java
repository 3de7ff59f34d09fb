package vn.hocba.kit.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The service's own database: acknowledged by the majority, every wait bounded. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnBean(MongoClient.class)
class DatabaseAutoConfiguration {

    private static final int SECONDS_TO_SELECT = 5;

    @Bean
    MongoClientSettingsBuilderCustomizer majorityAndTimeouts() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withWTimeout(10, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS_TO_SELECT, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool ->
                        pool.maxSize(64).maxWaitTime(10, TimeUnit.SECONDS).maxConnecting(8));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    @ConditionalOnMissingBean(name = "databaseHealthIndicator")
    DatabaseHealthIndicator databaseHealthIndicator(MongoDatabase database) {
        return new DatabaseHealthIndicator(database);
    }

    @Bean
    @ConditionalOnMissingBean
    IndexCreation indexCreation(MongoDatabase database, ObjectProvider<DeclaresIndexes> declarations) {
        return new IndexCreation(database, declarations.orderedStream().toList(), Duration.ofSeconds(60));
    }
}
