package jp.madoguchi.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.definitions.packages.Manifest.RoleThread;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words of staff on their way into a thread and to its resident. In the caller's transaction, which holds both. */
@Component
class StaffMessages {

    private final Posting posting;
    private final EntryStore entries;
    private final Conversations conversations;
    private final Residents residents;
    private final Wording wording;

    StaffMessages(
            Posting posting, EntryStore entries, Conversations conversations, Residents residents, Wording wording) {
        this.posting = posting;
        this.entries = entries;
        this.conversations = conversations;
        this.residents = residents;
        this.wording = wording;
    }

    /** @param also shown beside the words */
    long send(ThreadState thread, Kind kind, Message message, List<Reply> also) {
        long number = posting.byStaff(thread, kind, message);
        String language = residents
                .find(thread.municipality(), thread.subject().resident())
                .map(Resident::language)
                .orElse(Texts.JAPANESE);
        List<Reply> replies = new ArrayList<>(wording.of(thread, kind, message, language));
        replies.addAll(also);
        if (!replies.isEmpty()) {
            Optional<UUID> letter =
                    conversations.tell(thread.municipality(), thread.subject().resident(), replies);
            letter.ifPresentOrElse(id -> entries.carriedBy(thread, number, id), () -> entries.failed(thread, number));
        }
        return number;
    }

    /** The lines between residents that staff may read, as their packages declare them. */
    List<String> readableLines(MunicipalityId municipality) {
        return wording.readableLines(municipality);
    }

    void checkForm(Case theCase, String form) {
        CaseDefinition definition = wording.definition(theCase);
        List<String> forms = definition.installed().definition().forms().keySet().stream()
                .filter(id -> !id.equals(definition.procedure().form()))
                .sorted()
                .toList();
        if (!forms.contains(form)) {
            throw new CaseRefusal("フォーム「" + form + "」は送れません。送れるのは " + forms + " です。 / Expected one of " + forms
                    + " as form, got \"" + form + "\"; the intake form is asked by marking answers as deficient.");
        }
    }

    /** How staff's words are put to residents. */
    @Component
    static class Wording {

        private final Naming naming;
        private final SettingsStore settings;
        private final ThreadTexts texts;

        Wording(Naming naming, SettingsStore settings, ThreadTexts texts) {
            this.settings = settings;
            this.naming = naming;
            this.texts = texts;
        }

        List<String> readableLines(MunicipalityId municipality) {
            return naming.published(municipality).stream()
                    .flatMap(installed -> installed.definition().manifest().threads().stream()
                            .filter(RoleThread::staffRead)
                            .map(line -> installed.version().id() + '/' + line.id()))
                    .toList();
        }

        CaseDefinition definition(Case theCase) {
            return naming.definition(theCase);
        }

        /** The way back is a button that stays, since what is offered at the keyboard goes with the next message. */
        List<Reply> of(ThreadState thread, Kind kind, Message message, String language) {
            String text = message.text();
            if (text.isEmpty()) {
                String usual = Map.of(Kind.PHOTO, "sent-file", Kind.FILE, "sent-file", Kind.DOCUMENT, "sent-document")
                        .getOrDefault(kind, "");
                text = usual.isEmpty() ? "" : texts.in(thread.municipality(), language, usual);
            }
            if (text.isEmpty()) {
                return List.of();
            }
            return List.of(new Reply.Choices(
                    said(thread, language, text, message.by()), List.of(texts.reply(language, thread)), List.of()));
        }

        /** The words of staff with who they are and what it is about. */
        private String said(ThreadState thread, String language, String text, @Nullable String by) {
            Case theCase = naming.caseOf(thread);
            String from = theCase == null ? naming.city(thread.municipality()) : theCase.department();
            if (by != null && namesShown(thread, theCase)) {
                from = texts.in(thread.municipality(), language, "sender", from, by);
            }
            return theCase == null
                    ? texts.in(thread.municipality(), language, "from-city", from, text)
                    : texts.in(
                            thread.municipality(),
                            language,
                            "from-case",
                            from,
                            naming.title(theCase, language),
                            theCase.number(),
                            text);
        }

        private boolean namesShown(ThreadState thread, @Nullable Case theCase) {
            return settings.of(thread.municipality()).showStaffNames()
                    && (theCase == null
                            || naming.definition(theCase).procedure().contact().showStaffNames());
        }
    }
}
