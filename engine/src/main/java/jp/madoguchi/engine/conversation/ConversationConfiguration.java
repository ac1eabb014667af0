package jp.madoguchi.engine.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.definitions.input.PostalCodeTable;
import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.engine.dialogue.Dialogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    Dialogue dialogue() {
        return new Dialogue();
    }

    /** Japan Post's table, when the file {@code utf_ken_all.csv} or {@code KEN_ALL.CSV} lies in the data folder. */
    @Bean
    PostalCodes postalCodes(@Value("${madoguchi.data}") Path data) throws IOException {
        for (String name : new String[] {"utf_ken_all.csv", "KEN_ALL.CSV"}) {
            Path file = data.resolve(name);
            if (Files.exists(file)) {
                return PostalCodeTable.read(file);
            }
        }
        return PostalCodes.NONE;
    }
}
