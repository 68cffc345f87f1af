import { Entity, PrimaryColumn } from 'typeorm';

/** One coder gave one theme to one response's open answer. */
@Entity('theme_coding')
export class ThemeCodingEntity {
  @PrimaryColumn('uuid', { name: 'response_id' })
  responseId: string;

  @PrimaryColumn('uuid', { name: 'code_frame_id' })
  codeFrameId: string;

  @PrimaryColumn('text')
  coder: string;

  @PrimaryColumn('text')
  theme: string;
}
