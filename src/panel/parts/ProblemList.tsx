import type { Problem } from '../../core/config/problem.ts'
import { sentence } from '../text.ts'
import { SeverityMark } from './SeverityMark.tsx'

/** Each problem with its severity and its sentence, which says the fix. */
export const ProblemList = ({ problems, label }: { problems: readonly Problem[]; label: string }) =>
  problems.length > 0 && (
    <ul class="problems" aria-label={label}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.key} ${problem.args.join(' ')}`} data-code={problem.code}>
          <SeverityMark severity={problem.severity} />
          <span>{sentence('problem', problem)}</span>
        </li>
      ))}
    </ul>
  )
