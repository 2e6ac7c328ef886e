import { type Quantity, showQuantity } from "@glisson/case";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly volumes: readonly (readonly [name: string, volume: Quantity | undefined])[];
}

/** Volumes by name, those that are known; nothing where none is. */
export function VolumeList({ id, title, volumes }: Props) {
  const known = volumes.flatMap(([name, volume]) => (volume ? [{ name, volume }] : []));
  if (known.length === 0) return null;
  return (
    <>
      <h3 id={id}>{title}</h3>
      <dl className="figures">
        {known.map(({ name, volume }) => (
          <div key={name}>
            <dt>{name}</dt> <dd>{showQuantity(volume)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
