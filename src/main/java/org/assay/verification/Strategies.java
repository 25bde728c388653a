package org.assay.verification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Strategies extends Repository<StrategyVersion, StrategyVersion.Key> {
    StrategyVersion save(StrategyVersion version);

    @Query("select s from StrategyVersion s order by s.number desc")
    List<StrategyVersion> newestFirst();

    @Query("select s from StrategyVersion s where s.number = (select max(t.number) from StrategyVersion t)")
    Optional<StrategyVersion> newest();

    @Query("select s from StrategyVersion s where s.number = :number")
    Optional<StrategyVersion> numbered(int number);
}
