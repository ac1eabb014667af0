package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.accounts.Department;
import jp.madoguchi.engine.accounts.Departments;
import jp.madoguchi.engine.accounts.Departments.UnknownDepartment;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The departments: a tree that administrators of the whole municipality shape. */
@RestController
@RequestMapping("/api/municipalities/{code}/departments")
@Needs(Action.STAFF_MANAGE)
class DepartmentController {

    private final Departments departments;

    DepartmentController(Departments departments) {
        this.departments = departments;
    }

    /** @param parent id of the department it is part of; null for one at the top */
    record Written(@Nullable String name, @Nullable String parent) {}

    record Node(String id, String name, @Nullable String parent, List<Node> children) {}

    /** Those at the top, each with those below it. */
    record Tree(List<Node> items) {}

    @GetMapping
    Tree list(@PathVariable String code, Acting acting) {
        WholeOffice.needs(acting);
        return new Tree(below(departments.of(new MunicipalityId(code)), null));
    }

    @GetMapping("/{id}")
    Node find(@PathVariable String code, @PathVariable String id, Acting acting) {
        WholeOffice.needs(acting);
        List<Department> all = departments.of(new MunicipalityId(code));
        return all.stream()
                .filter(department -> department.id().equals(id))
                .map(department -> node(all, department))
                .findFirst()
                .orElseThrow(() -> new UnknownDepartment(id));
    }

    /** Body: {@code {name, parent}}. Makes or changes one. */
    @PutMapping("/{id}")
    ResponseEntity<Node> put(
            @PathVariable String code,
            @PathVariable String id,
            @RequestBody Written body,
            Acting acting,
            HttpServletRequest request) {
        WholeOffice.needs(acting);
        if (body.name() == null) {
            throw new WrongField("name", "部署の名前を入れてください。", "\"name\" is missing.");
        }
        MunicipalityId municipality = new MunicipalityId(code);
        Map<String, Object> before = noted(municipality, id);
        departments.put(
                municipality, new Department(id, body.parent(), body.name().strip()));
        AuditNotes.of(request).before(before).after(noted(municipality, id));
        return ResponseEntity.status(before.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(find(code, id, acting));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, @PathVariable String id, Acting acting, HttpServletRequest request) {
        WholeOffice.needs(acting);
        AuditNotes.of(request).before(noted(new MunicipalityId(code), id));
        departments.remove(new MunicipalityId(code), id);
    }

    /** Empty when there is none. */
    private Map<String, Object> noted(MunicipalityId municipality, String id) {
        return departments.of(municipality).stream()
                .filter(department -> department.id().equals(id))
                .map(one -> AuditNotes.values("name", one.name(), "parent", one.parent()))
                .findFirst()
                .orElse(Map.of());
    }

    private static List<Node> below(List<Department> all, @Nullable String parent) {
        return all.stream()
                .filter(department -> Objects.equals(department.parent(), parent))
                .map(department -> node(all, department))
                .toList();
    }

    private static Node node(List<Department> all, Department department) {
        return new Node(department.id(), department.name(), department.parent(), below(all, department.id()));
    }
}
