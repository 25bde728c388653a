package org.assay.verification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Draws extends Repository<SampleDraw, SampleDraw.Key> {
    SampleDraw save(SampleDraw draw);

    @Query("select d from SampleDraw d where d.id = :id")
    Optional<SampleDraw> withId(DrawId id);

    @Query("select d from SampleDraw d order by d.number desc")
    List<SampleDraw> latest(Limit limit);

    @Query("select d from SampleDraw d where d.id in :ids order by d.number")
    List<SampleDraw> all(Collection<DrawId> ids);

    @Query("select coalesce(max(d.number), 0) from SampleDraw d")
    int highestNumber();
}
