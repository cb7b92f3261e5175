import { renderDemoHospital } from '../../data/demo-hospital/generate/render';
import { charts, manifest, readText } from './demo-hospital';

describe('the generator', () => {
  const files = renderDemoHospital();

  it.each([...files.keys()])('writes %s byte for byte as it is checked in', (path) => {
    expect(readText(path) === files.get(path)).toBe(true);
  });

  it('gives the same bytes twice', () => {
    expect([...renderDemoHospital()]).toEqual([...files]);
  });

  it('leaves no bundle behind that it does not write', () => {
    expect([...charts.keys()].sort()).toEqual(
      manifest.patients.map(({ file }) => file.replace('patients/', '').replace('.json', '')).sort(),
    );
  });
});
