package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.packages.Manifest.EntryPoint;
import jp.madoguchi.definitions.packages.Manifest.Procedure;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.springframework.stereotype.Component;

/** Finds what a word, a postback or a follow starts, among all published packages. */
@Component
class EntryPoints {

    private final Packages packages;

    EntryPoints(Packages packages) {
        this.packages = packages;
    }

    /** Something a resident can start. */
    record Offer(InstalledPackage installed, Procedure procedure, EntryPoint entry) {
        String id() {
            return installed.version().id() + ':' + procedure.id();
        }
    }

    Optional<Offer> byWord(MunicipalityId municipality, String said) {
        String folded = Folding.fold(said);
        return first(
                municipality,
                entry -> entry.words().stream().anyMatch(w -> Folding.fold(w).equals(folded)));
    }

    /** Those one of whose words stands in what was said, or the other way round. */
    List<Offer> nearWord(MunicipalityId municipality, String said) {
        String folded = Folding.fold(said);
        return offers(municipality)
                .filter(offer -> offer.entry().words().stream()
                        .map(Folding::fold)
                        .anyMatch(word -> folded.contains(word) || (folded.length() >= 2 && word.contains(folded))))
                .toList();
    }

    Optional<Offer> byPostback(MunicipalityId municipality, String data) {
        return first(municipality, entry -> data.equals(entry.postback()));
    }

    Optional<Offer> onFollow(MunicipalityId municipality) {
        return first(municipality, EntryPoint::follow);
    }

    List<Offer> menu(MunicipalityId municipality) {
        return offers(municipality).filter(offer -> offer.entry().menu()).toList();
    }

    /** By {@link Offer#id()}. */
    Optional<Offer> byId(MunicipalityId municipality, String id) {
        return offers(municipality).filter(offer -> offer.id().equals(id)).findFirst();
    }

    private Optional<Offer> first(MunicipalityId municipality, Predicate<EntryPoint> wanted) {
        return offers(municipality).filter(offer -> wanted.test(offer.entry())).findFirst();
    }

    private Stream<Offer> offers(MunicipalityId municipality) {
        return packages.published(municipality).stream().flatMap(installed -> {
            var manifest = installed.definition().manifest();
            return manifest.entryPoints().stream()
                    .flatMap(entry -> manifest.procedure(entry.procedure()).stream()
                            .map(procedure -> new Offer(installed, procedure, entry)));
        });
    }
}
