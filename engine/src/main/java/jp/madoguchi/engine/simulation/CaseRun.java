package jp.madoguchi.engine.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.packages.PackageFiles;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutRefusal;

/** Plays one conversation test from the first word to the last. */
final class CaseRun {

    private final ConversationTest test;
    private final PackageFiles files;
    private final MunicipalityId municipality;
    private final SimulatedCity city;
    private final SimulatedTreasury treasury;
    private final People people;
    /** Who the present line is about. */
    private SimulatedResident resident;

    private final List<String> transcript = new ArrayList<>();

    CaseRun(
            ConversationTest test,
            PackageFiles files,
            MunicipalityId municipality,
            SimulatedCity city,
            SimulatedTreasury treasury) {
        this.test = test;
        this.files = files;
        this.municipality = municipality;
        this.city = city;
        this.treasury = treasury;
        this.people = new People(city, municipality);
        this.resident = people.first();
    }

    CaseResult play() {
        try {
            city.setLanguage(resident.resident(), test.language());
            for (Step step : test.talk()) {
                play(step);
            }
            city.verdict(municipality, people.first()).check(test.then());
            return new CaseResult(test.file(), test.title(), null, transcript);
        } catch (StepFailed failed) {
            return failed(failed.pointer(), String.valueOf(failed.getMessage()), failed.english());
        }
    }

    private CaseResult failed(String pointer, String ja, String en) {
        return new CaseResult(test.file(), test.title(), new Problem(test.file(), pointer, 0, ja, en), transcript);
    }

    private void play(Step line) {
        Step step = line;
        resident = people.first();
        if (line instanceof Step.ByAnother another) {
            resident = people.named(another.person(), test.language());
            step = another.step();
        }
        if (step instanceof Step.CityAnswers answers) {
            expect(answers);
        } else if (step instanceof Step.ClockMoves moves) {
            clock(moves.by());
        } else if (step instanceof Step.StaffMarksDeficient marks) {
            staff(
                    "不備 " + marks.comments(),
                    marks.pointer(),
                    theCase -> city.markDeficient(theCase, marks.comments(), marks.deadline()));
        } else if (step instanceof Step.StaffDecides decides) {
            staff(
                    "決定 " + decides.outcome(),
                    decides.pointer(),
                    theCase -> city.decide(theCase, decides.outcome(), decides.fields()));
        } else if (step instanceof Step.StaffMovesMoney moves) {
            staff(
                    moves.what() + " " + moves.sum(),
                    moves.pointer(),
                    theCase -> city.moveMoney(theCase, moves.what(), moves.sum()));
        } else if (step instanceof Step.PayerActs pays) {
            pay(pays);
        } else if (step instanceof Step.StaffPaysOut pays) {
            String result = pays.failure() == null ? "済み" : "不能 " + pays.failure();
            staff("振込 " + result, pays.pointer(), theCase -> treasury.payOut(theCase, pays.failure()));
        } else if (step instanceof Step.StaffWrites || step instanceof Step.StaffAsks) {
            staffTalks(step);
        } else {
            residentDoes(step);
        }
    }

    private void pay(Step.PayerActs pays) {
        transcript.add("支払う人  " + pays.what());
        people.listenAfresh();
        if (!city.pays(municipality, pays.what())) {
            throw new StepFailed(
                    pays.pointer(),
                    "支払いのページは開いていません。直前の返事: " + heardText(),
                    "There is no page to pay on. The last reply was: " + heardText());
        }
        settle();
    }

    private void staffTalks(Step step) {
        if (step instanceof Step.StaffAsks asks) {
            staff("質問 " + asks.form(), asks.pointer(), theCase -> city.asks(theCase, asks.form(), asks.text()));
        } else if (step instanceof Step.StaffWrites writes) {
            transcript.add("職員  「" + writes.text() + "」");
            people.listenAfresh();
            city.writes(resident.resident(), writes.text(), writes.by());
            settle();
        }
    }

    private void residentDoes(Step step) {
        if (step instanceof Step.ResidentTypes types) {
            does("「" + types.text() + "」", new Input.Said(types.text()));
        } else if (step instanceof Step.ResidentTaps taps) {
            tap(taps);
        } else if (step instanceof Step.ResidentPicks picks) {
            pick(picks);
        } else if (step instanceof Step.ResidentSharesPlace place) {
            does(
                    "📍 " + place.latitude() + ", " + place.longitude(),
                    new Input.SharedPlace(place.latitude(), place.longitude(), place.title(), place.address()));
        } else if (step instanceof Step.ResidentSendsMedia media) {
            does("🖼 " + media.name(), city.media(municipality, media, files, test.file()));
        } else if (step instanceof Step.ResidentFollows follows) {
            follow(follows);
        } else if (step instanceof Step.ResidentTakesBack back) {
            takeBack(back);
        }
    }

    private void does(String shown, Input input) {
        transcript.add(people.title(resident) + "  " + shown);
        people.listenAfresh();
        resident.does(input);
        settle();
    }

    private void takeBack(Step.ResidentTakesBack back) {
        transcript.add(people.title(resident) + "  送信取消「" + back.text() + "」");
        people.listenAfresh();
        if (!resident.takesBack(back.text())) {
            throw new StepFailed(
                    back.pointer(),
                    "「" + back.text() + "」は送られていません。取り消せるのは、送った文と同じ文か、ファイルの名前です。",
                    "\"" + back.text() + "\" was not sent; name the text or file as it was sent.");
        }
        settle();
    }

    private void tap(Step.ResidentTaps taps) {
        ReplyText.Tappable target = resident.tappable(taps.label())
                .orElseThrow(() -> new StepFailed(
                        taps.pointer(),
                        "「" + taps.label() + "」というボタンは表示されていません。直前の返事: " + heardText(),
                        "No button \"" + taps.label() + "\" was shown. The last reply was: " + heardText()));
        does("[" + taps.label() + "]", new Input.Tapped(target.data(), null));
    }

    private void pick(Step.ResidentPicks picks) {
        String data = resident.picker()
                .orElseThrow(() -> new StepFailed(
                        picks.pointer(),
                        "日付・時刻の選択は表示されていません。直前の返事: " + heardText(),
                        "No date or time picker was shown. The last reply was: " + heardText()))
                .action()
                .data();
        does("[" + picks.value() + "]", new Input.Tapped(data, picks.value()));
    }

    private void follow(Step.ResidentFollows follows) {
        transcript.add(people.title(resident) + "  " + (follows.follow() ? "友だち追加" : "ブロック"));
        city.following(resident.resident(), follows.follow());
        if (follows.follow()) {
            resident.follows();
            settle();
        }
    }

    private void staff(String shown, String pointer, Consumer<Case> act) {
        transcript.add("職員  " + shown);
        people.listenAfresh();
        try {
            act.accept(theCase(pointer));
        } catch (Cases.CaseRefusal | PayoutRefusal refusal) {
            throw new StepFailed(pointer, "職員の操作が断られました: " + refusal.getMessage(), "Refused: " + refusal.getMessage());
        }
        settle();
    }

    private void clock(Duration by) {
        transcript.add("時計  " + by);
        people.listenAfresh();
        city.pass(municipality, by);
        city.settle(municipality);
        people.listen();
        hear();
    }

    /** Lets the process do what follows at once. */
    private void settle() {
        city.settle(municipality);
        people.listen();
        hear();
    }

    private void hear() {
        people.transcribe(transcript);
    }

    private String heardText() {
        return resident.heard().isEmpty()
                ? "（なし）"
                : String.join("\n", resident.heard().stream().map(ReplyText::of).toList());
    }

    private void expect(Step.CityAnswers answers) {
        String text = heardText();
        for (String wanted : answers.contains()) {
            if (!text.contains(wanted)) {
                throw new StepFailed(
                        answers.pointer(),
                        "「" + wanted + "」が返ってくるはずでしたが、返ってきたのは: " + text,
                        "Expected \"" + wanted + "\" but got: " + text);
            }
        }
        for (String unwanted : answers.lacks()) {
            if (text.contains(unwanted)) {
                throw new StepFailed(
                        answers.pointer(),
                        "「" + unwanted + "」は返ってこないはずでしたが、返ってきたのは: " + text,
                        "Did not expect \"" + unwanted + "\" but got: " + text);
            }
        }
    }

    private Case theCase(String pointer) {
        Optional<Case> last = city.lastCase(resident.resident());
        return last.orElseThrow(() -> new StepFailed(pointer, "この住民の案件はまだありません。", "The resident has no case yet."));
    }
}
