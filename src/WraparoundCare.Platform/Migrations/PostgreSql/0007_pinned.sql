-- Pages that editors pin on top of results were called promoted. Values belong to the property's key, so they stay.
UPDATE property_type SET alias = 'pinned'
WHERE alias = 'promoted' AND content_type_id IN (SELECT node_id FROM content_type WHERE alias = 'search');
