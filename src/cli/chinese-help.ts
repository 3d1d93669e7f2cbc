import type { Command, Option } from 'commander';

/** Commander's own words. */
const TITLES = new Map([
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：'],
]);

/** Makes the whole help Chinese, for the commands added later, too. */
export const speakChinese = (program: Command): Command =>
  program
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示一个命令的帮助')
    .configureHelp({
      styleTitle: (title) => TITLES.get(title) ?? title,
      optionDescription: describeOption,
    });

function describeOption(option: Option): string {
  const { description, argChoices, defaultValue, defaultValueDescription } = option;
  const more = [
    ...(argChoices ? [`可选 ${argChoices.join('、')}`] : []),
    ...(defaultValue === undefined ? [] : [`默认 ${defaultValueDescription ?? defaultValue}`]),
  ];
  return more.length === 0 ? description : `${description}（${more.join('；')}）`;
}
