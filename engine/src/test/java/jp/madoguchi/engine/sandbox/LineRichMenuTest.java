package jp.madoguchi.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.client.base.UploadFile;
import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuBulkLinkRequest;
import com.linecorp.bot.messaging.model.RichMenuBulkUnlinkRequest;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuSize;
import com.linecorp.bot.messaging.model.RichMenuSwitchAction;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Rich menus, their pictures, links and aliases, through LINE's SDK. */
class LineRichMenuTest extends SandboxLineTest {

    private static final Action APPLY = new MessageAction("申請する", "申請する");

    @Test
    void showsTheDefaultMenuToEverybodyAndAnotherToWhomItIsLinked() {
        SandboxPhone phone = friend();
        String standard = menuWithImage(APPLY);
        String own = menuWithImage(APPLY);
        call(api.setDefaultRichMenu(standard));
        assertThat(shownTo(phone)).isEqualTo(standard);
        call(api.linkRichMenuIdToUser(friendId(), own));
        assertThat(shownTo(phone)).isEqualTo(own);
        assertThat(call(api.getRichMenuIdOfUser(friendId())).richMenuId()).isEqualTo(own);
        call(api.unlinkRichMenuIdFromUser(friendId()));
        assertThat(shownTo(phone)).isEqualTo(standard);
        call(api.cancelDefaultRichMenu());
        assertThat(phone.menu()).isNull();
        assertThat(refusal(api.getDefaultRichMenuId()).getCode()).isEqualTo(404);
        assertThat(refusal(api.getRichMenuIdOfUser(friendId())).getCode()).isEqualTo(404);
    }

    @Test
    void showsNoMenuWithoutAPicture() {
        String bare = call(api.createRichMenu(menu(1200, 400, APPLY))).richMenuId();
        var refused = refusal(api.setDefaultRichMenu(bare));
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("must upload richmenu image before applying it to user");
        assertThat(refusal(api.createRichMenuAlias(new CreateRichMenuAliasRequest("bare", bare)))
                        .getCode())
                .isEqualTo(400);
    }

    @Test
    void takesAPictureOnceAndOnlyOfTheMenusSize() throws IOException {
        String id = call(api.createRichMenu(menu(1200, 400, APPLY))).richMenuId();
        assertThat(refusal(data.setRichMenuImage(id, picture(1200, 810))).getMessage())
                .contains("1200x400");
        assertThat(refusal(data.setRichMenuImage(id, UploadFile.fromByteArray(new byte[10], "image/gif")))
                        .getCode())
                .isEqualTo(415);
        assertThat(refusal(data.setRichMenuImage(id, UploadFile.fromByteArray(new byte[10], "image/png")))
                        .getCode())
                .isEqualTo(400);
        assertThat(refusal(data.setRichMenuImage(id, UploadFile.fromByteArray(new byte[1024 * 1024 + 1], "image/png")))
                        .getCode())
                .isEqualTo(413);
        call(data.setRichMenuImage(id, picture(1200, 400)));
        assertThat(refusal(data.setRichMenuImage(id, picture(1200, 400))).getMessage())
                .contains("already been uploaded");
        assertThat(call(data.getRichMenuImage(id)).mimeType()).isEqualTo("image/png");
    }

    @Test
    void refusesMenusOutsideLinesMeasures() {
        assertThat(refusal(api.validateRichMenuObject(menu(799, 400, APPLY))).getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail.property()).isEqualTo("size.width"));
        assertThat(refusal(api.createRichMenu(menu(1200, 900, APPLY))).getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail.message()).contains("1.45"));
        Action[] many = IntStream.range(0, 21).mapToObj(i -> APPLY).toArray(Action[]::new);
        assertThat(refusal(api.createRichMenu(menu(1200, 400, many))).getDetails())
                .singleElement()
                .satisfies(detail -> assertThat(detail.property()).isEqualTo("areas"));
        call(api.validateRichMenuObject(menu(1200, 400, APPLY)));
    }

    @Test
    void listsAndDeletesMenusAndTakesThemOffThePhones() {
        SandboxPhone phone = friend();
        String id = menuWithImage(APPLY);
        call(api.setDefaultRichMenu(id));
        assertThat(call(api.getRichMenuList()).richmenus())
                .extracting(menu -> menu.richMenuId())
                .containsExactly(id);
        assertThat(call(api.getRichMenu(id)).chatBarText()).isEqualTo("メニュー");
        call(api.deleteRichMenu(id));
        assertThat(phone.menu()).isNull();
        assertThat(refusal(api.getRichMenu(id)).getCode()).isEqualTo(404);
        assertThat(refusal(api.deleteRichMenu(id)).getCode()).isEqualTo(404);
    }

    @Test
    void linksManyAtOnceAndPassesOverStrangers() {
        SandboxPhone phone = friend();
        String id = menuWithImage(APPLY);
        call(api.linkRichMenuIdToUsers(new RichMenuBulkLinkRequest(id, List.of(friendId(), "U" + "0".repeat(32)))));
        assertThat(shownTo(phone)).isEqualTo(id);
        call(api.unlinkRichMenuIdFromUsers(new RichMenuBulkUnlinkRequest(List.of(friendId()))));
        assertThat(phone.menu()).isNull();
        assertThat(refusal(api.linkRichMenuIdToUsers(new RichMenuBulkLinkRequest(id, List.of())))
                        .getCode())
                .isEqualTo(400);
    }

    @Test
    void switchesMenusByAlias() {
        SandboxPhone phone = friend();
        String second = menuWithImage(APPLY);
        String first = menuWithImage(new RichMenuSwitchAction("くらし", "switched", "living"));
        call(api.createRichMenuAlias(new CreateRichMenuAliasRequest("living", first)));
        call(api.updateRichMenuAlias("living", new UpdateRichMenuAliasRequest(second)));
        assertThat(call(api.getRichMenuAlias("living")).richMenuId()).isEqualTo(second);
        assertThat(call(api.getRichMenuAliasList()).aliases()).hasSize(1);
        call(api.setDefaultRichMenu(first));

        await(phone.tap("くらし").delivered());
        assertThat(shownTo(phone)).isEqualTo(second);
        var params = bot.posted().get(1).event().path("postback").path("params");
        assertThat(params.path("status").stringValue()).isEqualTo("SUCCESS");
        assertThat(params.path("newRichMenuAliasId").stringValue()).isEqualTo("living");

        assertThat(refusal(api.createRichMenuAlias(new CreateRichMenuAliasRequest("living", first)))
                        .getCode())
                .isEqualTo(400);
        call(api.deleteRichMenuAlias("living"));
        assertThat(refusal(api.getRichMenuAlias("living")).getCode()).isEqualTo(404);
        await(phone.switchMenu("living", "x").delivered());
        assertThat(bot.posted()
                        .get(2)
                        .event()
                        .path("postback")
                        .path("params")
                        .path("status")
                        .stringValue())
                .isEqualTo("RICHMENU_ALIAS_ID_NOTFOUND");
    }

    private static String shownTo(SandboxPhone phone) {
        return Objects.requireNonNull(phone.menu()).richMenuId();
    }

    private String menuWithImage(Action action) {
        String id = call(api.createRichMenu(menu(1200, 400, action))).richMenuId();
        call(data.setRichMenuImage(id, picture(1200, 400)));
        return id;
    }

    private static RichMenuRequest menu(long width, long height, Action... actions) {
        List<RichMenuArea> areas = java.util.Arrays.stream(actions)
                .map(action -> new RichMenuArea(new RichMenuBounds(0L, 0L, width, height), action))
                .toList();
        return new RichMenuRequest(new RichMenuSize(width, height), true, "基本", "メニュー", areas);
    }

    private static UploadFile picture(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return UploadFile.fromByteArray(bytes.toByteArray(), "image/png");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
