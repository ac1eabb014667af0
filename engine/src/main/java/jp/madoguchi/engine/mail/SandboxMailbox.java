package jp.madoguchi.engine.mail;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The mail box of the sandbox: where mail goes while no mail server ({@code spring.mail.host}) is set. */
public interface SandboxMailbox {

    /** All mail of a municipality, oldest first. */
    List<SandboxMail> all(MunicipalityId municipality);
}
