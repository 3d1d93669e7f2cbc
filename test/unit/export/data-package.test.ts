import { describe, expect, it } from '@jest/globals';
import { CELL_COLUMNS } from '../../../src/export/columns.js';
import { dataPackage } from '../../../src/export/data-package.js';

const TABLE = { name: 'cells', title: '指标', columns: CELL_COLUMNS };

describe('dataPackage', () => {
  it('names types, units and Chinese titles', () => {
    expect(dataPackage([TABLE], 'id')).toMatchObject({
      profile: 'tabular-data-package',
      resources: [
        {
          name: 'cells',
          path: 'cells.csv',
          profile: 'tabular-data-resource',
          schema: {
            fields: expect.arrayContaining([
              expect.objectContaining({ name: 'x0', title: '左', type: 'number', unit: 'pt' }),
              expect.objectContaining({
                name: 'state',
                constraints: {
                  required: true,
                  enum: ['number', 'blank', 'unreadable', 'absent'],
                },
              }),
            ]),
            missingValues: [''],
          },
        },
      ],
    });
  });

  it('names the fields as a Chinese header does, and keeps the ids', () => {
    expect(dataPackage([TABLE], 'zh')).toMatchObject({
      resources: [
        {
          schema: {
            fields: expect.arrayContaining([
              expect.objectContaining({ name: '数值', id: 'value' }),
            ]),
          },
        },
      ],
    });
  });
});
