-- Files that wait for the virus scan, and every use of the same bytes.
create index evidence_file_scan on evidence_file (centre_id, scan, received_at);
create index evidence_file_bytes on evidence_file (centre_id, sha256);
