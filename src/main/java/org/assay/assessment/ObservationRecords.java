package org.assay.assessment;

import org.springframework.data.repository.Repository;

interface ObservationRecords extends Repository<ObservationRecord, ObservationRecord.Key> {
    ObservationRecord save(ObservationRecord record);
}
