package org.assay.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MappedRoles extends Repository<MappedRole, MappedRole.Key> {
    MappedRole save(MappedRole mapped);

    Optional<MappedRole> findById(MappedRole.Key key);

    List<MappedRole> findAllByOrderByClaimValueAscRoleAsc();

    void delete(MappedRole mapped);
}
